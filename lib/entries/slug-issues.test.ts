import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { issueText } from '@/lib/i18n/issue-text';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { trashEntry as trashVerb } from '@/lib/trash/trash-entry';
import { slugIssues } from './slug-issues';

const trashEntry = committed(trashVerb);

let omar: Actor;
let sara: Actor;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
});

/** A piece of Omar's, an editor, that he has put into the trash, and a piece that wants its address. */
async function givenTrashed(slug: string, by = omar) {
  const { entryId } = await givenEntry({ by, en: { slug, title: 'The ports of the Gulf' } });
  await trashEntry(omar, entryId, { reason: 'Written twice.' });
  const { editions } = await givenEntry({ en: {} });
  return { id: editions.en ?? '', locale: 'en' as const };
}

describe('An address that a piece in the trash has', () => {
  it('is refused with the title of that piece, in both languages', async () => {
    const edition = await givenTrashed('thrown-ports');
    const [issue] = await slugIssues(db(), omar, 'thrown-ports', edition);
    expect(issue?.key).toBe('slug.takenInTrash');
    const sentences = issue ? [issueText(issue, 'en'), issueText(issue, 'ar')] : [];
    expect(sentences[0]).toContain('trash has this address: “The ports of the Gulf”.');
    expect(sentences[1]).toContain('سلة المهملات: «The ports of the Gulf».');
  });

  it('is refused an author without a word about a piece that is not theirs, and names one of their own', async () => {
    const edition = await givenTrashed('thrown-of-omar');
    expect(await slugIssues(db(), sara, 'thrown-of-omar', edition)).toEqual([
      { path: 'slug', key: 'slug.takenInTrashOfOthers' },
    ]);
    const own = await givenTrashed('thrown-of-sara', sara);
    expect(await slugIssues(db(), sara, 'thrown-of-sara', own)).toMatchObject([
      { key: 'slug.takenInTrash', params: { title: 'The ports of the Gulf' } },
    ]);
  });

  it('is told apart from one that a draft or readers have', async () => {
    await givenEntry({ en: { slug: 'held-by-a-draft' } });
    await givenEntry({ en: { slug: 'held-in-public' }, publish: ['en'] });
    const edition = { id: (await givenEntry({ en: {} })).editions.en ?? '', locale: 'en' as const };
    // It has no address of its own to give for one of these.
    for (const slug of ['held-by-a-draft', 'held-in-public'])
      expect(await slugIssues(db(), omar, slug, edition)).toEqual([{ path: 'slug', key: 'slug.taken' }]);
    expect(await slugIssues(db(), omar, 'held-by-nobody', edition)).toEqual([]);
  });
});
