import { db } from '@/lib/db';
import { indexPublications } from '@/lib/search/index-publications';

export interface Indexing {
  documents: number;
  milliseconds: number;
}

/** Writes anew what every publication is found by, as the first start of a build with a greater SEARCH_VERSION does. */
export async function measureIndexing(): Promise<Indexing> {
  await db().searchDocument.updateMany({ data: { version: 0 } });
  const begun = performance.now();
  const documents = await indexPublications();
  return { documents, milliseconds: performance.now() - begun };
}
