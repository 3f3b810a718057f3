import { db } from '@/lib/db';
import { indexPublications } from '@/lib/search/index-publications';

/** Documents that one statement marks. One for 100,000 of them would not end within the limit for statements. */
const MARKED_AT_ONCE = 5_000;

export interface Indexing {
  documents: number;
  milliseconds: number;
}

/** Makes every document one of an older build. */
async function markAllOld(): Promise<void> {
  const markSome = () =>
    db().searchDocument.updateMany({
      where: { version: { gt: 0 } },
      data: { version: 0 },
      limit: MARKED_AT_ONCE,
    });
  while ((await markSome()).count > 0);
}

/** Writes anew what every publication is found by, as the first start of a build with a greater SEARCH_VERSION does. */
export async function measureIndexing(): Promise<Indexing> {
  await markAllOld();
  const begun = performance.now();
  const documents = await indexPublications();
  return { documents, milliseconds: performance.now() - begun };
}
