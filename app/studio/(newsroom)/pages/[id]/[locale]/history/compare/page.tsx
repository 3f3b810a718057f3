import { ComparePage, compareMetadata } from '@/app/studio/(newsroom)/_history/compare-page';
import type { HistoryProps } from '@/app/studio/(newsroom)/_history/edition-history';

export function generateMetadata(props: HistoryProps) {
  return compareMetadata(props, 'page');
}

export default function SitePageComparePage(props: HistoryProps) {
  return <ComparePage {...props} kind="page" />;
}
