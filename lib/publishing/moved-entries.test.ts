import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { write } from '@/lib/testing/given-release';
import { publishPresent } from '@/lib/testing/publish-present';

let omar: UserActor;
let entryId: string;
let editionId: string;
let sectionId: string;

beforeAll(async () => {
  omar = await signedIn('omar');
});
beforeEach(async () => {
  sectionId = (await givenSection()).id;
  const entry = await givenEntry({ sectionId, ar: {}, en: {} });
  entryId = entry.entryId;
  editionId = entry.editions.ar ?? '';
  await publishPresent(omar, editionId);
});

/** The position of the piece in the order of lists and its terms, each with the transaction that has written it. */
async function stored() {
  const [position] = await db().$queryRaw<{ by: string; datelineAt: Date; publishedEn: boolean }[]>`
    SELECT xmin::text AS "by", "datelineAt", "publishedEn" FROM "PublishedEntry" WHERE "entryId" = ${entryId}::uuid`;
  const terms = await db().$queryRaw<{ by: string; termId: string; datelineAt: Date }[]>`
    SELECT xmin::text AS "by", "termId", "datelineAt" FROM "PublishedEntryTerm" WHERE "entryId" = ${entryId}::uuid`;
  return { position, terms };
}

describe('The position of a published piece in lists, and its terms', () => {
  it('are not written when another text of it is published', async () => {
    const before = await stored();
    await write(omar, editionId, 'عنوان آخر');
    await publishPresent(omar, editionId);
    expect(await stored()).toEqual(before);
    expect(before.terms.map(({ termId }) => termId)).toEqual([sectionId]);
  });

  it('follow its date', async () => {
    const datelineAt = new Date('2019-05-06T08:00:00Z');
    await db().publication.update({ where: { editionId }, data: { datelineAt } });
    const { position, terms } = await stored();
    expect(position?.datelineAt).toEqual(datelineAt);
    expect(terms).toMatchObject([{ termId: sectionId, datelineAt }]);
  });

  it('follow its section', async () => {
    const other = await givenSection();
    await db().publication.update({ where: { editionId }, data: { sectionId: other.id } });
    expect((await stored()).terms).toMatchObject([{ termId: other.id }]);
  });

  it('know of its other language', async () => {
    expect((await stored()).position?.publishedEn).toBe(false);
    const english = await db().edition.findFirstOrThrow({ where: { entryId, locale: 'en' } });
    await publishPresent(omar, english.id);
    expect((await stored()).position?.publishedEn).toBe(true);
  });
});
