import type { HistoryProps } from '@/app/studio/(newsroom)/_history/edition-history';
import { TimelinePage, timelineMetadata } from '@/app/studio/(newsroom)/_history/timeline-page';

export function generateMetadata(props: HistoryProps) {
  return timelineMetadata(props, 'page');
}

export default function SitePageHistoryPage(props: HistoryProps) {
  return <TimelinePage {...props} kind="page" />;
}
