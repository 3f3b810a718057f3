import type { HistoryProps } from '@/app/studio/(newsroom)/_history/edition-history';
import { RevisionPage, revisionMetadata } from '@/app/studio/(newsroom)/_history/revision-page';

export function generateMetadata(props: HistoryProps) {
  return revisionMetadata(props, 'article');
}

export default function ArticleRevisionPage(props: HistoryProps) {
  return <RevisionPage {...props} kind="article" />;
}
