import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { getOutstandingUpdates } from './get-outstanding-updates';
import { getSourceCheck } from './get-source-check';
import { markCurrent } from './mark-current';
import { publishAgain } from './publish-again';
import { setSourceLocale } from './set-source-locale';
import { undoMarkCurrent } from './undo-mark-current';

const mark = committed(markCurrent);
const setSource = committed(setSourceLocale);

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

async function givenPair() {
  const { entryId, editions } = await givenEntry({ ar: {}, en: {}, publish: ['ar', 'en'] });
  return { entryId, ar: editions.ar ?? '', en: editions.en ?? '' };
}

type Pair = Awaited<ReturnType<typeof givenPair>>;

async function updates(id: string, change: PublicationChange): Promise<void> {
  const { version } = await db().edition.findUniqueOrThrow({ where: { id } });
  const title = `${change.reason} after ${version}`;
  await writeDocument(omar, id, article({ title, body: [{ p: title }] }, newBlockId));
  await publishPresent(omar, id, { change });
}

const facts = { reason: 'facts' } as const;
const wrong = { reason: 'correction', note: 'It was 12.' } as const;
const behind = (id: string) => getOutstandingUpdates(omar, id);

describe('When English becomes the language of the original instead of Arabic', () => {
  const marked = async ({ ar, en }: Pair) =>
    [(await behind(ar)) && 'ar', (await behind(en)) && 'en'].filter((locale) => locale !== null);

  /** What was told beforehand is what is marked afterwards. */
  async function makeOriginal(pair: Pair, locale: Locale) {
    const check = await getSourceCheck(omar, pair.entryId, locale);
    const told = check.flatMap((each) => (each.since ? each.locale : []));
    await setSource(omar, pair.entryId, { locale, behind: told });
    expect(await marked(pair)).toEqual(told);
    return told;
  }

  /** Publishes the first version again, which follows nothing. */
  const again = (editionId: string, change: PublicationChange) =>
    committed(publishAgain)(omar, editionId, { number: 1, liveNumber: 2 }, { change });

  it.each([
    ['neither was behind, and nothing is new', [], [], async () => {}],
    [
      'English had facts of its own, which Arabic has to follow',
      [],
      ['ar'],
      ({ en }: Pair) => updates(en, facts),
    ],
    [
      'Arabic has followed them',
      ['en'],
      [],
      async ({ ar, en }: Pair) => {
        await updates(en, facts);
        await updates(ar, facts);
      },
    ],
    ['English was behind facts, which it need not follow', ['en'], [], ({ ar }: Pair) => updates(ar, facts)],
    [
      'English was behind a correction and stays so',
      ['en'],
      ['en'],
      async ({ ar }: Pair) => {
        await updates(ar, facts);
        await updates(ar, wrong);
      },
    ],
    ['Arabic was behind a correction and stays so', ['ar'], ['ar'], ({ en }: Pair) => updates(en, wrong)],
    [
      'both were behind: English was by facts alone',
      ['ar', 'en'],
      ['ar'],
      async ({ ar, en }: Pair) => {
        await updates(ar, facts);
        await updates(en, facts);
        await updates(en, wrong);
        await again(ar, facts);
      },
    ],
    [
      'both were behind corrections',
      ['ar', 'en'],
      ['ar', 'en'],
      async ({ ar, en }: Pair) => {
        await updates(ar, facts);
        await updates(en, facts);
        await updates(en, wrong);
        await again(ar, wrong);
      },
    ],
  ])('and %s', async (_, before, after, happened) => {
    const pair = await givenPair();
    await happened(pair);
    expect(await marked(pair)).toEqual(before);
    expect(await makeOriginal(pair, 'en')).toEqual(after);
    // Whoever made it by mistake finds everything as it was.
    expect(await makeOriginal(pair, 'ar')).toEqual(before);
  });

  it('its later facts are to be followed and those of Arabic are not, and the audit log says so', async () => {
    const pair = await givenPair();
    await makeOriginal(pair, 'en');
    await updates(pair.ar, facts);
    expect(await marked(pair)).toEqual([]);
    await updates(pair.en, facts);
    expect(await behind(pair.ar)).toMatchObject({ locale: 'en', lastNumber: 2, factsAt: expect.any(Date) });
    const where = { subjectId: pair.entryId, action: 'entry.source_changed' };
    expect(await db().auditEvent.findFirst({ where })).toMatchObject({
      locale: 'en',
      data: { before: 'ar' },
    });
  });

  it('what somebody said to be up to date stays so, there and back, and is not undone past it', async () => {
    const pair = await givenPair();
    await updates(pair.ar, facts);
    const done = await mark(omar, pair.en, 2);
    await makeOriginal(pair, 'en');
    const undoing = committed(undoMarkCurrent)(omar, pair.en, done);
    await expect(undoing).rejects.toMatchObject({ issues: [{ key: 'corrections.changedSince' }] });
    expect(await makeOriginal(pair, 'ar')).toEqual([]);
  });

  it('of two who do it at once, or who were told otherwise, the second learns of it; an author may not', async () => {
    const pair = await givenPair();
    const becomes = (actor: Actor, behind: Locale[] = []) =>
      setSource(actor, pair.entryId, { locale: 'en', behind });
    await updates(pair.en, facts);
    await expect(becomes(omar)).rejects.toMatchObject({ issues: [{ key: 'source.changedSince' }] });
    await expect(becomes(await signedIn('sara'), ['ar'])).rejects.toMatchObject({ code: 'not_found' });
    const both = await Promise.allSettled([becomes(omar, ['ar']), becomes(omar, ['ar'])]);
    const refused = both.filter((each) => each.status === 'rejected').map(({ reason }) => reason);
    expect(refused).toMatchObject([{ code: 'conflict', issues: [{ key: 'source.already' }] }]);
  });
});
