import { db } from '@/lib/db';
import { indexPublications } from '@/lib/search/index-publications';

/** Documents that one statement marks. One for 100,000 of them would not end within the limit for statements. */
const MARKED_AT_ONCE = 1_000;

export interface Indexing {
  documents: number;
  milliseconds: number;
}

/** Makes every document one of an older build, in the order of their ids: a search for the rest would read all that is marked again and again. */
async function markAllOld(): Promise<void> {
  let after: string | undefined;
  do {
    const some = await db().searchDocument.findMany({
      where: after === undefined ? {} : { publicationId: { gt: after } },
      orderBy: { publicationId: 'asc' },
      select: { publicationId: true },
      take: MARKED_AT_ONCE,
    });
    const ids = some.map(({ publicationId }) => publicationId);
    await db().searchDocument.updateMany({ where: { publicationId: { in: ids } }, data: { version: 0 } });
    after = ids.at(-1);
  } while (after !== undefined);
}

/** Writes anew what every publication is found by, as the first start of a build with a greater SEARCH_VERSION does. */
export async function measureIndexing(): Promise<Indexing> {
  await markAllOld();
  const begun = performance.now();
  const documents = await indexPublications();
  return { documents, milliseconds: performance.now() - begun };
}
