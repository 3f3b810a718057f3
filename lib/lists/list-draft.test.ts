import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenList } from '@/lib/testing/publication-factories';
import { frontLists, inFront, seenFront } from '@/lib/testing/seen-front';
import { transaction } from '@/lib/transaction';
import { addEntry } from './add-entry';
import { describePin } from './describe-pin';
import { getList } from './get-list';
import { keepArrangement } from './keep-arrangement';
import { listArrangements } from './list-arrangements';
import { discardListDraft, publishListDraft, startListDraft } from './list-draft';
import { moveEntry } from './move-entry';
import { previewList } from './preview-list';
import { removeEntry } from './remove-entry';
import { restoreArrangement } from './restore-arrangement';
import { updateList } from './update-list';

const key = 'front-page';
const [start, publish, discard] = [startListDraft, publishListDraft, discardListDraft].map(committed);
const restore = committed(restoreArrangement);

let [layla, omar]: Actor[] = [];
let ids: Record<string, string>;

beforeEach(async () => {
  [layla, omar] = await Promise.all([signedIn('layla'), signedIn('omar')]);
  await db().publication.deleteMany();
  await db().listDraft.deleteMany();
  ids = {};
  for (const title of ['أ', 'ب', 'ج'])
    ids[title] = (await givenEntry({ ar: { title }, publish: ['ar'] })).entryId;
  await givenList(key, [ids.أ ?? '', ids.ب ?? '']);
  await db().listArrangement.deleteMany();
});

const actor = () => omar as Actor;
const current = async () => ({ key, version: (await getList(actor(), key)).version });
const move = async (title: string, to: number) =>
  committed(moveEntry)(actor(), { ...(await current()), entryId: ids[title] ?? '', to });
const seen = async () => {
  const { lead, picks } = await seenFront('ar');
  return [lead, ...picks].map((card) => card?.title);
};
const previewed = async (moment: Date | 'now' = 'now') => {
  const { shown } = await previewList(actor(), key, { locale: 'ar', moment });
  if (shown.area !== 'front') return [];
  const { lead, picks } = inFront(shown.front);
  return [lead, ...picks].map((card) => card?.title);
};
const arranged = async () => (await getList(actor(), key)).items.map(({ titles }) => titles.ar);

describe('A list that is arranged as a draft', () => {
  it('is changed for those who arrange it, and not for readers, until it is published', async () => {
    await start?.(actor(), await current());
    const before = await lastPublicChange();
    await move('ب', 0);
    await committed(addEntry)(actor(), { ...(await current()), entryId: ids.ج ?? '' });
    await committed(updateList)(actor(), { ...(await current()), shown: 2, showsOtherLanguage: true });
    expect([await arranged(), await previewed(), await seen()]).toEqual([
      ['ج', 'ب', 'أ'],
      ['ج', 'ب'],
      ['أ', 'ب'],
    ]);
    expect(await lastPublicChange()).toBe(before);
    await publish?.(actor(), await current());
    expect([await arranged(), await seen()]).toEqual([
      ['ج', 'ب', 'أ'],
      ['ج', 'ب'],
    ]);
    expect((await getList(actor(), key)).draft).toBeNull();
  });

  it('says who changed it last, and is forgotten when it is discarded', async () => {
    await start?.(actor(), await current());
    await move('ب', 0);
    const { draft } = await getList(layla as Actor, key);
    const { nameEn } = await db().user.findUniqueOrThrow({ where: { id: omar?.userId ?? '' } });
    expect(draft?.changedBy?.nameEn).toBe(nameEn);
    await discard?.(layla as Actor, await current());
    expect([await arranged(), await seen()]).toEqual([
      ['أ', 'ب'],
      ['أ', 'ب'],
    ]);
  });

  it('loses nothing that somebody else did: who saw it before is refused', async () => {
    const before = await current();
    await start?.(actor(), before);
    const stale = { ...before, entryId: ids.ج ?? '' };
    await expect(committed(addEntry)(layla as Actor, stale)).rejects.toMatchObject({ code: 'conflict' });
    const inDraft = await current();
    await move('ب', 0);
    for (const verb of [publish, discard])
      await expect(verb?.(layla as Actor, inDraft)).rejects.toMatchObject({ code: 'conflict' });
    expect(await arranged()).toEqual(['ب', 'أ']);
  });

  it('is neither begun, published, discarded, previewed nor restored by an author', async () => {
    const sara = await signedIn('sara');
    for (const verb of [start, publish, discard])
      await expect(verb?.(sara, await current())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(previewList(sara, key, { locale: 'ar', moment: 'now' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const to = { ...(await current()), to: 1 };
    await expect(restore(sara, to)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listArrangements(sara, { key })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is previewed at a moment, with the slots of pins as they will be then', async () => {
    await start?.(actor(), await current());
    const thursday = new Date(Date.now() + 3 * 86_400_000);
    const details = { shownFrom: thursday, shownUntil: null, titleAr: 'الخميس', titleEn: null };
    await committed(describePin)(actor(), { ...(await current()), entryId: ids.أ ?? '', ...details });
    expect(await previewed()).toEqual(['ب']);
    expect(await previewed(thursday)).toEqual(['الخميس', 'ب']);
    expect(await seen()).toEqual(['أ', 'ب']);
    const { reads } = await collectReads(() => frontLists('ar'));
    expect([...reads.keys()]).not.toContain('*');
  });
});

describe('An earlier arrangement', () => {
  it('comes back with its order, settings and titles, and can be left again', async () => {
    const details = { shownFrom: null, shownUntil: null, titleAr: 'عنوان آخر', titleEn: null };
    await committed(describePin)(actor(), { ...(await current()), entryId: ids.أ ?? '', ...details });
    await move('ب', 0);
    await committed(removeEntry)(actor(), { ...(await current()), entryId: ids.أ ?? '' });
    await committed(updateList)(actor(), { ...(await current()), shown: 1, showsOtherLanguage: false });
    const { rows: kept } = await listArrangements(actor(), { key });
    expect(kept).toHaveLength(5);
    expect(kept.at(-1)?.madeBy).toBeNull();
    await restore(actor(), { ...(await current()), to: kept[3]?.version ?? 0 });
    expect(await seen()).toEqual(['عنوان آخر', 'ب']);
    await restore(actor(), { ...(await current()), to: kept[0]?.version ?? 0 });
    expect(await seen()).toEqual(['ب']);
    await restore(actor(), { ...(await current()), to: kept[4]?.version ?? 0 });
    expect(await seen()).toEqual(['أ', 'ب']);
  });

  it('comes back into the draft where there is one', async () => {
    await move('ب', 0);
    const [, first] = (await listArrangements(actor(), { key })).rows;
    await start?.(actor(), await current());
    await restore(actor(), { ...(await current()), to: first?.version ?? 0 });
    expect([await arranged(), await seen()]).toEqual([
      ['أ', 'ب'],
      ['ب', 'أ'],
    ]);
  });

  it('is not kept anew where nothing differs, in whatever order its rows are stored', async () => {
    const row = { listId: (await db().list.findUniqueOrThrow({ where: { key } })).id };
    const later = { shownFrom: new Date(Date.now() + 86_400_000) };
    await db().listPin.create({ data: { ...row, entryId: ids.ج ?? '', position: 0, ...later } });
    const removed: string[] = [];
    for (const title of ['د', 'هـ'])
      removed.push((await givenEntry({ ar: { title }, publish: ['ar'] })).entryId);
    const storeAgain = async (entryIds: string[]) => {
      const pins = await db().listPin.findMany({ where: row, orderBy: { entryId: 'desc' } });
      await db().listPin.deleteMany({ where: row });
      for (const pin of pins.sort(() => (entryIds[0] === removed[0] ? 1 : -1)))
        await db().listPin.create({ data: pin });
      await db().listExclusion.deleteMany({ where: row });
      for (const entryId of entryIds) await db().listExclusion.create({ data: { ...row, entryId } });
      await db().list.update({ where: { key }, data: { version: { increment: 1 } } });
      await transaction((tx) => keepArrangement(tx, row.listId, null));
    };
    await storeAgain(removed);
    await storeAgain(removed.toReversed());
    expect(await db().listArrangement.count({ where: row })).toBe(1);
  });

  it('leaves out an entry that exists no more, without a gap', async () => {
    await committed(addEntry)(actor(), { ...(await current()), entryId: ids.ج ?? '' });
    const [latest] = (await listArrangements(actor(), { key })).rows;
    await db().$executeRaw`DELETE FROM "ListPin" WHERE "entryId" = ${ids.ج}::uuid`;
    await db()
      .$executeRaw`UPDATE "ListArrangement" SET "arrangement" = replace("arrangement"::text, ${ids.أ}, ${'01890000-0000-7000-8000-00000000dead'})::jsonb`;
    await restore(actor(), { ...(await current()), to: latest?.version ?? 0 });
    expect(await arranged()).toEqual(['ج', 'ب']);
    const pins = await db().listPin.findMany({ where: { list: { key } }, orderBy: { position: 'asc' } });
    expect(pins.map(({ position }) => position)).toEqual([0, 1]);
  });
});
