import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { findAuthor } from '@/lib/publications/find-collection';
import { findPiece } from '@/lib/publications/find-piece';
import { listByAuthor } from '@/lib/publications/list-pieces';
import { findArchiveYears } from '@/lib/publications/search/find-archive-years';
import { narrowedQueries } from '@/lib/publications/search/narrowed-queries';
import { NO_FILTERS } from '@/lib/publications/search/types';
import { signedIn } from './cast';
import { givenEntry } from './factories';
import { givenManyPublications } from './given-many-publications';
import { publishPresent } from './publish-present';

it('Copied publications are read and published again like all others', async () => {
  const omar = await signedIn('omar');
  for (const kind of ['article', 'center_news'] as const) {
    await givenEntry({ kind, ar: {}, en: {}, publish: ['ar', 'en'] });
  }
  const numbers = { people: 10, topics: 10, users: 3, busyEvery: 10 };
  const busy = await givenManyPublications({ ...numbers, entries: 100 });

  // Every fiftieth is a draft in English.
  expect(await db().publication.count({ where: { locale: 'ar' } })).toBe(102);
  expect(await db().publication.count({ where: { locale: 'en' } })).toBe(100);
  expect((await listByAuthor('ar', busy.personId, null))?.rows).not.toHaveLength(0);
  expect(await findAuthor('en', 'person-1')).toMatchObject({ id: busy.personId });
  const piece = await findPiece('ar', 'article', 'خبر-7');
  expect(piece?.translation?.path).toBe('/en/articles/piece-7');

  const { id } = await db().edition.findFirstOrThrow({ where: { locale: 'ar', slug: 'خبر-7' } });
  expect(await db().entry.findFirst({ where: { editions: { some: { id } } } })).toMatchObject({
    statusAr: 'published',
    statusEn: 'published',
  });
  expect((await publishPresent(omar, id)).path).toBe('/ar/articles/خبر-7');

  // Searches are narrowed by the words of a document, and find the same as by its columns.
  const inYear = { ...NO_FILTERS, locale: 'ar', year: 2010, authorId: busy.personId } as const;
  const columns = await db().searchDocument.findMany({
    where: { locale: 'ar', year: 2010, authorIds: { has: busy.personId } },
    select: { publicationId: true },
  });
  expect(columns).not.toHaveLength(0);
  const { all } = narrowedQueries("'7' | !'7'", inYear, await findArchiveYears(), 'everything');
  const words = await db().$queryRaw<{ publicationId: string }[]>`
    SELECT "publicationId" FROM "SearchDocument" WHERE "vector" @@ ${all}::tsquery ORDER BY 1`;
  expect(words).toEqual(columns.toSorted((one, other) => (one.publicationId < other.publicationId ? -1 : 1)));
});
