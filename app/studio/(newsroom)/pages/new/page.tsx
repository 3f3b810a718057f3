import { NewPiecePage } from '@/app/studio/(newsroom)/_piece/new-piece-page';
import type { Query } from '@/app/studio/list-query';

export default function NewSitePage(props: { searchParams: Promise<Query> }) {
  return <NewPiecePage {...props} kind="page" />;
}
