import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { getOutstandingUpdates } from './get-outstanding-updates';
import { markCurrent } from './mark-current';
import { undoMarkCurrent } from './undo-mark-current';

const mark = committed(markCurrent);
const undo = committed(undoMarkCurrent);
const CHANGED_SINCE = { code: 'conflict', issues: [{ key: 'corrections.changedSince' }] };

let omar: Actor;
let entryId: string;
let [ar, en] = ['', ''];

const corrects = (id: string) =>
  publishPresent(omar, id, { change: { reason: 'correction', note: 'It was 12.' } });

beforeAll(async () => {
  omar = await signedIn('omar');
});

beforeEach(async () => {
  const made = await givenEntry({ ar: {}, en: {}, publish: ['ar', 'en'] });
  entryId = made.entryId;
  [ar, en] = [made.editions.ar ?? '', made.editions.en ?? ''];
  await corrects(ar);
});

it('Whoever said by mistake that an edition is up to date takes it back, which the audit log keeps', async () => {
  const before = await getOutstandingUpdates(omar, en);
  await undo(omar, en, await mark(omar, en, 2));
  expect(await getOutstandingUpdates(omar, en)).toEqual(before);
  const event = await db().auditEvent.findFirst({
    where: { subjectId: entryId, action: 'edition.marked_behind' },
  });
  expect(event).toMatchObject({ locale: 'en', data: { corrected: 'ar', version: 2 } });
});

it('It is not taken back once the edition was published, nor twice', async () => {
  const marked = await mark(omar, en, 2);
  await undo(omar, en, marked);
  await expect(undo(omar, en, marked)).rejects.toMatchObject(CHANGED_SINCE);
  const again = await mark(omar, en, 2);
  await corrects(en);
  await expect(undo(omar, en, again)).rejects.toMatchObject(CHANGED_SINCE);
  expect(await getOutstandingUpdates(omar, en)).toBeNull();
});

it('An edition is never behind another piece, nor behind itself', async () => {
  const other = await givenEntry({ ar: {}, publish: ['ar'] });
  const versionOf = (editionId: string) => db().publicationVersion.findFirstOrThrow({ where: { editionId } });
  await mark(omar, en, 2);
  for (const id of [other.editions.ar ?? '', en]) {
    const sinceId = (await versionOf(id)).id;
    await expect(undo(omar, en, { sinceId, ownNumber: 1 })).rejects.toMatchObject(CHANGED_SINCE);
  }
});

it('An author takes nothing back', async () => {
  const marked = await mark(omar, en, 2);
  const sara = await signedIn('sara');
  await expect(undo(sara, en, marked)).rejects.toMatchObject({ code: 'not_found' });
});
