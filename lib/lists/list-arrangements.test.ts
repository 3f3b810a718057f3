import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { LOCALES } from '@/lib/i18n/locales';
import { committed } from '@/lib/testing/committed';
import { DOSSIER, describedLists } from '@/lib/testing/described-lists';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, givenListDraft, release } from '@/lib/testing/given-release';
import { givenList } from '@/lib/testing/publication-factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { addEntry } from './add-entry';
import { describePin } from './describe-pin';
import { getList } from './get-list';
import type { ListAct } from './history/types';
import { listArrangements } from './list-arrangements';
import { publishListDraft, startListDraft } from './list-draft';
import { moveEntry } from './move-entry';
import { removeEntry } from './remove-entry';
import { restoreArrangement } from './restore-arrangement';
import type { ListKey } from './types';
import { unpinEntry } from './unpin-entry';
import { updateList } from './update-list';

const [add, move] = [committed(addEntry), committed(moveEntry)];
const [remove, unpin] = [committed(removeEntry), committed(unpinEntry)];
const { beginAnew, current, describeAs } = describedLists();

let omar: Actor;
/** Ids of pieces by their titles. */
let pieces: Record<string, string>;

/** Items of Center News, newest first, or articles; the front page begins with what is named. */
async function givenPieces(titles: string[], kind: 'article' | 'center_news' = 'article') {
  for (const [index, title] of titles.entries()) {
    const ar = { title, dateline: `2026-02-${String(28 - index).padStart(2, '0')}` };
    pieces[title] = (await givenEntry({ kind, ar, publish: ['ar'] })).entryId;
  }
}
const idOf = (title: string) => pieces[title] ?? '';
const change = async (key: ListKey, title: string) => ({ ...(await current(key)), entryId: idOf(title) });
const history = async (key: ListKey) => (await listArrangements(omar, { key })).rows;
const lastActs = async (key: ListKey) => (await history(key))[0]?.acts?.map(inShort);
const inShort = (act: ListAct) => {
  if ('count' in act) return `${act.act}: ${act.count}`;
  if (!('titles' in act)) return act;
  return [act.act, act.titles?.ar ?? null, act.from, act.to];
};

beforeEach(async () => {
  ({ omar } = await beginAnew());
  await db().publication.deleteMany();
  await db().listDraft.deleteMany();
  for (const key of ['front-page', 'center-news']) await givenList(key, []);
  await db().listArrangement.deleteMany();
  pieces = {};
});

describe('The history of a list that holds its pins alone', () => {
  const key = 'front-page';
  beforeEach(async () => {
    await givenPieces(['A', 'B', 'C', 'D', 'E', 'F']);
    await givenList(key, ['A', 'B', 'C', 'D', 'E'].map(idOf));
  });

  it('names what was moved, and not what made space for it', async () => {
    for (const [title, to, expected] of [
      ['E', 1, ['moved', 'E', 4, 1]],
      ['A', 3, ['moved', 'A', 0, 3]],
      ['C', 1, ['moved', 'C', 2, 1]],
    ] as const) {
      await move(omar, { ...(await change(key, title)), to });
      expect(await lastActs(key)).toEqual([expected]);
    }
  });

  it('names what came, what went and what is described otherwise', async () => {
    await add(omar, await change(key, 'F'));
    expect(await lastActs(key)).toEqual([['added', 'F', null, 0]]);
    await remove(omar, await change(key, 'B'));
    expect(await lastActs(key)).toEqual([['removed', 'B', 2, null]]);
    const own = { titleAr: 'عنوان آخر', titleEn: null, shownFrom: null, shownUntil: null };
    await committed(describePin)(omar, { ...(await change(key, 'C')), ...own });
    expect(await lastActs(key)).toEqual([['described', 'C', 2, 2]]);
  });

  it('names what came to share a position, and what left it', async () => {
    const later = new Date(Date.now() + 86_400_000);
    const slot = { titleAr: null, titleEn: null, shownFrom: later, shownUntil: null };
    await committed(describePin)(omar, { ...(await change(key, 'D')), ...slot });
    await move(omar, { ...(await change(key, 'D')), to: 0, shares: true });
    expect(await lastActs(key)).toEqual([['moved', 'D', 3, 0]]);
    await move(omar, { ...(await change(key, 'D')), to: 2 });
    expect(await lastActs(key)).toEqual([['moved', 'D', 0, 2]]);
  });

  it('counts where a draft did much at once, and says that it was a draft', async () => {
    await committed(startListDraft)(omar, await current(key));
    await add(omar, await change(key, 'F'));
    await move(omar, { ...(await change(key, 'E')), to: 0 });
    await move(omar, { ...(await change(key, 'D')), to: 1 });
    await remove(omar, await change(key, 'B'));
    await committed(publishListDraft)(omar, await current(key));
    expect(await lastActs(key)).toEqual([['added', 'F', null, 2], 'moved: 2', ['removed', 'B', 1, null]]);
    expect((await history(key))[0]?.origin).toEqual({ by: 'draft' });
  });

  it('says when the arrangement that came back was made, and what nobody knows of the first one', async () => {
    await move(omar, { ...(await change(key, 'E')), to: 0 });
    const [, first] = await history(key);
    expect(first).toMatchObject({ acts: null, origin: null, madeBy: null });
    await committed(restoreArrangement)(omar, { ...(await current(key)), to: first?.version ?? 0 });
    const [last] = await history(key);
    expect(last?.origin).toEqual({ by: 'restoration', at: first?.madeAt });
    expect(last?.acts?.map(inShort)).toEqual([['moved', 'E', 0, 4]]);
  });

  it('names the release that arranged it, and that which was rolled back', async () => {
    await givenListDraft(omar, key, idOf('E'));
    const { id } = await createRelease(omar, { name: 'Thursday' });
    await release.addList(omar, id, { listKey: key });
    await release.publish(omar, id, {});
    expect((await history(key))[0]).toMatchObject({ origin: { by: 'release', release: 'Thursday' } });
    await release.rollBack(omar, id, {});
    const [last] = await history(key);
    expect(last).toMatchObject({ origin: { by: 'roll_back', release: 'Thursday' } });
    expect(last?.acts?.map(inShort)).toEqual([['moved', 'E', 0, 4]]);
  });

  it('leaves out the name of a piece that exists no more', async () => {
    await remove(omar, await change(key, 'B'));
    await db()
      .$executeRaw`UPDATE "ListArrangement" SET "arrangement" = replace("arrangement"::text, ${idOf('B')},
      ${'01890000-0000-7000-8000-00000000dead'})::jsonb`;
    expect(await lastActs(key)).toEqual([['removed', null, 1, null]]);
  });

  it('is read in parts, each of which says what was done, by as many statements however much there is', async () => {
    for (let round = 0; round < 12; round += 1)
      for (const to of [4, 0]) await move(omar, { ...(await change(key, 'A')), to });
    const first = await listArrangements(omar, { key });
    const rest = await listArrangements(omar, { key, before: first.before ?? 0 });
    expect([first.rows.length, rest.rows.length, rest.before]).toEqual([20, 5, null]);
    const acts = [...first.rows, ...rest.rows].map((row) => row.acts?.map(inShort));
    expect(acts.slice(0, 2)).toEqual([[['moved', 'A', 4, 0]], [['moved', 'A', 0, 4]]]);
    expect(acts.slice(19, 21)).toEqual([[['moved', 'A', 0, 4]], [['moved', 'A', 4, 0]]]);
    expect(acts.at(-1)).toBeUndefined();
    const countOf = async (before?: number) =>
      (await recordedStatements(() => listArrangements(omar, { key, before }))).length;
    const few = first.rows[0]?.version ?? 0;
    await db().listArrangement.deleteMany({ where: { version: { lt: few - 1 } } });
    expect(await countOf()).toBe(await countOf(few + 1));
    expect(await countOf()).toBeLessThanOrEqual(4);
  });
});

describe('The history of a list that is filled', () => {
  const key = 'center-news';
  beforeEach(() => givenPieces(['A', 'B', 'C', 'D', 'E'], 'center_news'));

  it('tells pinning, moving, giving back, removing and taking in again apart', async () => {
    const expectActs = async (...acts: unknown[]) => expect(await lastActs(key)).toEqual(acts);
    await move(omar, { ...(await change(key, 'D')), to: 1 });
    await expectActs(['pinned', 'D', null, 1]);
    await move(omar, { ...(await change(key, 'D')), to: 3 });
    await expectActs(['moved', 'D', 1, 3]);
    await move(omar, { ...(await change(key, 'E')), to: 2 });
    await expectActs(['pinned', 'E', null, 2]);
    await move(omar, { ...(await change(key, 'D')), to: 1 });
    await expectActs(['moved', 'D', 4, 1]);
    await unpin(omar, await change(key, 'D'));
    await expectActs(['unpinned', 'D', 1, null]);
    await remove(omar, await change(key, 'A'));
    await expectActs(['removed', 'A', null, null]);
    await add(omar, await change(key, 'A'));
    await expectActs(['readmitted', 'A', null, null]);
  });
});

describe('The history of the settings of a list', () => {
  it('says what fills it, how much is shown, its names and where it stands', async () => {
    const { layla, key } = await beginAnew();
    const before = await getList(omar, key);
    await committed(updateList)(omar, {
      ...(await current(key)),
      ...{ shown: before.shown + 2, showsOtherLanguage: !before.showsOtherLanguage },
      rule: { source: { kind: 'article' }, maxDays: 30 },
    });
    expect(await lastActs(key)).toEqual([
      { act: 'rule' },
      { act: 'shown', from: before.shown, to: before.shown + 2 },
      { act: 'other_language', isShown: !before.showsOtherLanguage },
    ]);
    await describeAs(DOSSIER, key);
    expect(await lastActs(key)).toEqual([
      ...LOCALES.map((locale) => expect.objectContaining({ act: 'renamed', locale })),
      { act: 'front', order: null },
      { act: 'beside', isBeside: true },
      { act: 'page', change: 'moved' },
    ]);
    const [last] = await listArrangements(layla, { key }).then(({ rows }) => rows);
    expect(last?.madeBy?.nameEn).toBe(
      (await db().user.findUniqueOrThrow({ where: { id: layla.userId ?? '' } })).nameEn,
    );
  });
});
