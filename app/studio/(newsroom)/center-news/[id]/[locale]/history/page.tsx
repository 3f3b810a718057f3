import type { HistoryProps } from '@/app/studio/(newsroom)/_history/edition-history';
import { TimelinePage, timelineMetadata } from '@/app/studio/(newsroom)/_history/timeline-page';

export function generateMetadata(props: HistoryProps) {
  return timelineMetadata(props, 'center_news');
}

export default function CenterNewsHistoryPage(props: HistoryProps) {
  return <TimelinePage {...props} kind="center_news" />;
}
