import { beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { castUser, signedIn } from '@/lib/testing/cast';
import { givenDraft } from '@/lib/testing/review-fixture';
import { transaction } from '@/lib/transaction';
import { getChoices, saveChoice } from './choices';
import { findUnread } from './find-unread';
import { countUnread, listNotifications } from './list-notifications';
import { markAllRead, markRead } from './mark-read';
import { notificationText } from './notification-text';
import { notify } from './notify';
import { DEFAULT_CHOICES } from './types';

let sara: UserActor;
let omar: UserActor;
let daniel: UserActor;

beforeEach(async () => {
  [sara, omar, daniel] = [await signedIn('sara'), await signedIn('omar'), await signedIn('daniel')];
  await db().notificationChoice.deleteMany();
  await db().notification.deleteMany();
});

const approve = (editionId: string, occasion = 'once', by = omar) =>
  transaction((tx) => notify(tx, by, { kind: 'approved', editionId }, occasion));
const all = { isUnread: false, size: 20 };
const unread = { isUnread: true, size: 20 };

describe('A user', () => {
  it('finds what happened, with who did it and where it leads', async () => {
    const { id, entryId } = await givenDraft(sara, 'Numbers of a quiet year');
    await approve(id);
    const { rows, total } = await listNotifications(sara, all);
    const { nameAr, nameEn } = await castUser('omar');
    expect([rows, total.count]).toMatchObject([
      [
        {
          ...{ kind: 'approved', isRead: false, actor: { nameAr, nameEn } },
          about: { title: 'Numbers of a quiet year', locale: 'en', path: `/studio/articles/${entryId}/en` },
        },
      ],
      1,
    ]);
    const [view] = rows;
    if (!view) throw new Error('nothing was found');
    expect(notificationText(view, 'en')).toBe(
      `\u2068${nameEn}\u2069 approved the English edition of “\u2068Numbers of a quiet year\u2069”`,
    );
    expect(notificationText(view, 'ar')).toBe(
      `اعتماد النسخة الإنجليزية من \u2068${nameAr}\u2069: «\u2068Numbers of a quiet year\u2069»`,
    );
  });

  it('whose edition is behind is led to what has changed in the other one', async () => {
    const { id, entryId } = await givenDraft(sara);
    await transaction((tx) => notify(tx, omar, { kind: 'behind', editionId: id }, 'once'));
    const { rows } = await listNotifications(sara, all);
    expect(rows).toMatchObject([{ about: { path: `/studio/translations/${entryId}/en` } }]);
  });

  it('reads one, then all that were shown; one that comes meanwhile stays unread', async () => {
    const { id } = await givenDraft(sara);
    for (const occasion of ['1', '2', '3']) await approve(id, occasion);
    const { rows } = await listNotifications(sara, unread);
    await transaction((tx) => markRead(tx, sara, rows[2]?.id ?? ''));
    expect((await countUnread(sara)).count).toBe(2);
    const seen = await findUnread(sara);
    await approve(id, '4');
    await transaction((tx) => markAllRead(tx, sara, seen));
    expect((await listNotifications(sara, unread)).rows).toMatchObject([{ isRead: false }]);
    expect((await listNotifications(sara, all)).rows.map(({ isRead }) => isRead)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('keeps one unread that was being written while they looked, although its number is lower', async () => {
    const { id } = await givenDraft(sara);
    const seen = await transaction(async (tx) => {
      await notify(tx, omar, { kind: 'approved', editionId: id }, 'slow');
      await approve(id, 'quick');
      return findUnread(sara);
    });
    const [quick, slow] = (await listNotifications(sara, all)).rows;
    expect(Number(slow?.id)).toBeLessThan(Number(quick?.id));
    await transaction((tx) => markAllRead(tx, sara, seen));
    expect((await listNotifications(sara, unread)).rows.map((row) => row.id)).toEqual([slow?.id]);
  });

  it('marks those of all pages, and those of long ago', async () => {
    const { id } = await givenDraft(sara);
    for (const occasion of ['1', '2', '3']) await approve(id, occasion);
    await db().notification.updateMany({ data: { createdAt: new Date(Date.now() - 3_600_000) } });
    for (const occasion of ['4', '5']) await approve(id, occasion);
    const seen = await findUnread(sara);
    expect(seen.recentIds).toHaveLength(2);
    await transaction((tx) => markAllRead(tx, sara, seen));
    expect((await countUnread(sara)).count).toBe(0);
  });

  it('goes from page to page and back', async () => {
    const { id } = await givenDraft(sara);
    for (const occasion of ['1', '2', '3', '4', '5']) await approve(id, occasion);
    const ids = (await listNotifications(sara, all)).rows.map((row) => row.id);
    const first = await listNotifications(sara, { isUnread: false, size: 2 });
    const second = await listNotifications(sara, { isUnread: false, size: 2, after: first.next ?? '' });
    const back = await listNotifications(sara, { isUnread: false, size: 2, before: second.previous ?? '' });
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(ids.slice(0, 4));
    expect(back.rows).toEqual(first.rows);
    expect((await listNotifications(sara, { ...all, after: 'not a cursor' })).rows).toHaveLength(5);
  });

  it('sees and marks nothing that was told to somebody else', async () => {
    const { id } = await givenDraft(sara);
    await approve(id);
    const { rows } = await listNotifications(sara, all);
    const newest = rows[0]?.id ?? '';
    const seen = await findUnread(sara);
    for (const other of [omar, daniel, await signedIn('layla')]) {
      expect((await listNotifications(other, all)).rows).toEqual([]);
      expect((await countUnread(other)).count).toBe(0);
      await expect(transaction((tx) => markRead(tx, other, newest))).rejects.toMatchObject({
        code: 'not_found',
      });
      await transaction((tx) => markAllRead(tx, other, seen));
    }
    expect((await countUnread(sara)).count).toBe(1);
  });

  it('is told nothing of a piece that they may not see any more', async () => {
    const { id, entryId } = await givenDraft(sara, 'A secret title');
    await approve(id);
    await db().entry.update({ where: { id: entryId }, data: { createdById: daniel.userId } });
    const { rows } = await listNotifications(sara, all);
    expect(rows).toMatchObject([{ about: null }]);
    expect(JSON.stringify(rows)).not.toContain('A secret title');
    expect(rows[0] && notificationText(rows[0], 'en')).toBe(
      'Something happened to a piece that you can no longer see',
    );
  });

  it('has no notification of a piece that was removed for good', async () => {
    const { id, entryId } = await givenDraft(sara);
    await approve(id);
    const layla = await signedIn('layla');
    await db().entry.update({
      where: { id: entryId },
      data: { trashedAt: new Date(), trashedById: layla.userId },
    });
    const { purgeEntry } = await import('@/lib/trash/purge-entry');
    await transaction((tx) => purgeEntry(tx, layla, entryId));
    expect(await db().notification.count()).toBe(0);
  });

  it('does not see in the newsroom what is to be told by mail alone', async () => {
    const { id } = await givenDraft(sara);
    await transaction((tx) => saveChoice(tx, sara, { kind: 'approved', isShown: false, mail: 'soon' }));
    await approve(id);
    expect((await listNotifications(sara, all)).rows).toEqual([]);
    expect((await countUnread(sara)).count).toBe(0);
    expect(await db().notification.count()).toBe(1);
  });
});

it('A choice is one’s own, and is what was chosen last', async () => {
  expect(await getChoices(sara)).toEqual(DEFAULT_CHOICES);
  for (const mail of ['never', 'daily'] as const)
    await transaction((tx) => saveChoice(tx, sara, { kind: 'approved', isShown: false, mail }));
  expect(await getChoices(sara)).toEqual({ ...DEFAULT_CHOICES, approved: { isShown: false, mail: 'daily' } });
  expect(await getChoices(omar)).toEqual(DEFAULT_CHOICES);
});
