import { openNewPiece } from '@/app/studio/(newsroom)/_piece/open-new-piece';
import type { Query } from '@/app/studio/list-query';

export default async function NewCenterNewsPage({ searchParams }: { searchParams: Promise<Query> }) {
  await openNewPiece('center_news', await searchParams);
}
