import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listEntries } from '@/lib/entries/list-entries';
import type { Locale } from '@/lib/i18n/locales';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { getOutstandingUpdates } from './get-outstanding-updates';
import { markCurrent } from './mark-current';

const mark = committed(markCurrent);

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

async function givenPair(publish: Locale[] = ['ar', 'en']) {
  const { entryId, editions } = await givenEntry({ ar: {}, en: {}, publish });
  return { entryId, ar: editions.ar ?? '', en: editions.en ?? '' };
}

async function updates(id: string, change: PublicationChange, at?: Date): Promise<void> {
  const { version } = await db().edition.findUniqueOrThrow({ where: { id } });
  const title = `${change.reason} after ${version}`;
  await writeDocument(omar, id, article({ title, body: [{ p: title }] }, newBlockId));
  await publishPresent(omar, id, { change, ...(at && { at }) });
}

const corrects = (id: string, note = 'It was 12.') => updates(id, { reason: 'correction', note });
const behind = (id: string) => getOutstandingUpdates(omar, id);

describe('A correction of one edition', () => {
  it('marks the other one, also a draft, and says what was corrected and between which revisions', async () => {
    const { ar, en } = await givenPair(['ar']);
    await corrects(ar, 'كان العدد 12.');
    expect(await behind(ar)).toBeNull();
    expect(await behind(en)).toMatchObject({
      ...{ locale: 'ar', before: 1, after: 2, lastNumber: 2 },
      notes: [{ number: 2, note: 'كان العدد 12.' }],
    });
  });

  it('adds to an earlier one that was not followed', async () => {
    const { ar, en } = await givenPair();
    await corrects(ar, 'First');
    await updates(ar, { reason: 'facts' });
    await corrects(ar, 'Second');
    expect(await behind(en)).toMatchObject({
      ...{ before: 1, after: 4 },
      notes: [{ note: 'Second' }, { note: 'First' }],
    });
  });

  it('differs from a repaired typo, which marks nothing', async () => {
    const { ar, en } = await givenPair();
    await updates(ar, { reason: 'typo' });
    expect(await behind(en)).toBeNull();
  });
});

describe('New facts', () => {
  it('of the language in which the piece was begun mark the other one', async () => {
    const { ar, en } = await givenPair();
    await updates(ar, { reason: 'facts' });
    expect(await behind(en)).toMatchObject({
      ...{ locale: 'ar', before: 1, after: 2, lastNumber: 2, notes: [] },
      factsAt: expect.any(Date),
    });
  });

  it('of the other language mark nothing', async () => {
    const { ar, en } = await givenPair();
    await updates(en, { reason: 'facts' });
    expect(await behind(ar)).toBeNull();
  });

  it('that both languages get at one moment mark nothing, whichever is written first', async () => {
    for (const isSourceFirst of [true, false]) {
      const { ar, en } = await givenPair();
      const at = new Date();
      for (const id of isSourceFirst ? [ar, en] : [en, ar]) await updates(id, { reason: 'facts' }, at);
      expect([await behind(ar), await behind(en)]).toEqual([null, null]);
    }
  });

  it('are shown since the last time that the edition was up to date', async () => {
    const { ar, en } = await givenPair();
    await updates(ar, { reason: 'facts' });
    await updates(en, { reason: 'facts' });
    await updates(ar, { reason: 'typo' });
    await updates(ar, { reason: 'facts' });
    await corrects(ar);
    expect(await behind(en)).toMatchObject({ before: 3, after: 5, lastNumber: 5, notes: [{ number: 5 }] });
  });
});

it('A correction of the other language is to be followed, and not the facts that it gets afterwards', async () => {
  const { ar, en } = await givenPair();
  await corrects(en);
  await updates(en, { reason: 'facts' });
  expect(await behind(ar)).toMatchObject({ lastNumber: 2, notes: [{ number: 2 }], factsAt: null, after: 3 });
  await mark(omar, ar, 2);
  expect(await behind(ar)).toBeNull();
});

describe('The mark ends', () => {
  it('when the edition is corrected too, which does not mark the first one in turn', async () => {
    const { ar, en } = await givenPair();
    await corrects(ar);
    await corrects(en);
    expect([await behind(ar), await behind(en)]).toEqual([null, null]);
  });

  it('with new facts of the first language, which the other one has to follow in turn', async () => {
    const { ar, en } = await givenPair();
    await corrects(en);
    await updates(ar, { reason: 'facts' });
    expect(await behind(ar)).toBeNull();
    expect(await behind(en)).toMatchObject({ locale: 'ar', before: 1, after: 2, factsAt: expect.any(Date) });
  });

  it('with new facts, and not with a repaired typo or an update that changes nothing', async () => {
    const { ar, en } = await givenPair();
    await corrects(ar);
    await updates(en, { reason: 'typo' });
    await publishPresent(omar, en);
    expect(await behind(en)).not.toBeNull();
    await updates(en, { reason: 'facts' });
    expect(await behind(en)).toBeNull();
  });

  it('when a draft is published for the first time', async () => {
    const { ar, en } = await givenPair(['ar']);
    await corrects(ar);
    await publishPresent(omar, en);
    expect(await behind(en)).toBeNull();
  });

  it('when an editor says that it is up to date as it is, which the audit log keeps', async () => {
    const { entryId, ar, en } = await givenPair();
    await corrects(ar);
    await mark(omar, en, 2);
    expect(await behind(en)).toBeNull();
    const event = await db().auditEvent.findFirst({
      where: { subjectId: entryId, action: 'edition.corrections_dismissed' },
    });
    expect(event).toMatchObject({ locale: 'en', data: { corrected: 'ar', version: 2 } });
    await expect(mark(omar, en, 2)).rejects.toMatchObject({ issues: [{ key: 'corrections.notBehind' }] });
  });

  it('not for an update that the editor has not seen, and not by an author', async () => {
    const { ar, en } = await givenPair();
    await corrects(ar);
    await corrects(ar, 'Another');
    await expect(mark(omar, en, 2)).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key: 'corrections.another' }],
    });
    await expect(mark(await signedIn('sara'), en, 3)).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|not_found/),
    });
    expect(await behind(en)).not.toBeNull();
  });
});

it('Lists find the pieces of which an edition is behind', async () => {
  const { entryId, ar } = await givenPair();
  await givenPair();
  await corrects(ar);
  const listed = async (locale: Locale) =>
    (await listEntries(omar, { kind: 'article', state: 'behind', locale, size: 50 })).rows;
  const row = (await listed('en')).find(({ id }) => id === entryId);
  expect([row?.editions.en?.isBehind, row?.editions.ar?.isBehind]).toEqual([true, false]);
  expect((await listed('ar')).map(({ id }) => id)).not.toContain(entryId);
});
