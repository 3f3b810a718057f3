import type { HistoryProps } from '@/app/studio/(newsroom)/_history/edition-history';
import { RevisionPage, revisionMetadata } from '@/app/studio/(newsroom)/_history/revision-page';

export function generateMetadata(props: HistoryProps) {
  return revisionMetadata(props, 'page');
}

export default function SitePageRevisionPage(props: HistoryProps) {
  return <RevisionPage {...props} kind="page" />;
}
