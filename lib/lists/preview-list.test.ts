import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { frontPage } from '@/lib/publications/front-page';
import { publishDue } from '@/lib/publishing/schedule/publish-due';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, givenListDraft, release, signAll, write } from '@/lib/testing/given-release';
import { makeDue, momentIn, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenList, givenPins } from '@/lib/testing/publication-factories';
import { inFront } from '@/lib/testing/seen-front';
import { transaction } from '@/lib/transaction';
import { previewList } from './preview-list';
import { BUILT_IN_LISTS, type ListKey, type PreviewArea } from './types';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

let omar: Actor;

beforeEach(async () => {
  omar = await signedIn('omar');
  await db().scheduledChange.deleteMany();
  await db().listDraft.deleteMany();
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
  await givenList('front-page', []);
});

const preview = (key: ListKey, moment: Date | 'now', area?: PreviewArea, locale: Locale = 'ar') =>
  previewList(omar, key, { locale, moment, area });

async function front(moment: Date | 'now') {
  const { shown, difference } = await preview('front-page', moment);
  const seen = shown.area === 'front' ? inFront(shown.front) : { lead: null, picks: [] };
  const cards = [seen.lead, ...seen.picks];
  return { titles: cards.map((card) => card?.title), difference };
}

describe('The preview of Thursday', () => {
  it('shows what is scheduled to be published until then, and says so', async () => {
    const today = await givenEntry({ ar: { title: 'اليوم' }, publish: ['ar'] });
    const later = await givenEntry({ ar: { title: 'الخميس' } });
    await givenPins('front-page', { 0: later.entryId, 1: today.entryId });
    await schedulePresent(omar, later.editions.ar ?? '');
    expect((await front('now')).titles).toEqual(['اليوم']);
    expect((await front(inDays(2))).titles).toEqual(['اليوم']);
    const thursday = await front(inDays(4));
    expect(thursday.titles).toEqual(['الخميس', 'اليوم']);
    expect(thursday.difference).toMatchObject({
      ...{ comes: ['الخميس'], goes: [], leads: 'الخميس', isDraft: false },
      foreseen: [{ kind: 'publish', title: 'الخميس', locale: 'ar', isPossible: true }],
    });
  });

  it('shows the list without what is withdrawn until then', async () => {
    const one = await givenEntry({ ar: { title: 'باقٍ' }, publish: ['ar'] });
    const other = await givenEntry({ ar: { title: 'يُسحب' }, publish: ['ar'] });
    await givenPins('front-page', { 0: other.entryId, 1: one.entryId });
    await scheduleWithdrawal(omar, other.editions.ar ?? '');
    const thursday = await front(inDays(5));
    expect(thursday.titles).toEqual(['باقٍ']);
    expect(thursday.difference).toMatchObject({ goes: ['يُسحب'], leads: 'باقٍ' });
  });

  it('keeps nothing of what it foresees', async () => {
    const { editions, entryId } = await givenEntry({ ar: { title: 'لاحقاً' } });
    await givenPins('front-page', { 0: entryId });
    await schedulePresent(omar, editions.ar ?? '');
    const counts = async () => [await db().auditEvent.count(), await db().publication.count()];
    const [before, change] = [await counts(), await lastPublicChange()];
    await front(inDays(4));
    expect([await counts(), await lastPublicChange()]).toEqual([before, change]);
    expect((await frontPage('ar')).lead?.title).not.toBe('لاحقاً');
    expect(await db().scheduledChange.count({ where: { open: true, failedAt: null } })).toBe(1);
  });

  it('says what will be refused, and shows all the rest', async () => {
    const trashed = await givenEntry({ ar: { title: 'في السلة' } });
    const good = await givenEntry({ ar: { title: 'سليم' } });
    await givenPins('front-page', { 0: trashed.entryId, 1: good.entryId });
    for (const { editions } of [trashed, good]) await schedulePresent(omar, editions.ar ?? '');
    await db().entry.update({ where: { id: trashed.entryId }, data: { trashedAt: new Date() } });
    const thursday = await front(inDays(4));
    expect(thursday.titles).toEqual(['سليم']);
    const told = (title: string, isPossible: boolean) => expect.objectContaining({ title, isPossible });
    expect(thursday.difference.foreseen).toContainEqual(told('في السلة', false));
    expect(thursday.difference.foreseen).toContainEqual(told('سليم', true));
  });

  it('is the same for two people who look at it at once', async () => {
    const later = await givenEntry({ ar: { title: 'الخميس' } });
    await givenPins('front-page', { 0: later.entryId });
    await schedulePresent(omar, later.editions.ar ?? '');
    const seen = await Promise.all([front(inDays(4)), front(inDays(4)), front(inDays(4))]);
    for (const { titles, difference } of seen) {
      expect(titles).toEqual(['الخميس']);
      expect(difference.foreseen).toMatchObject([{ title: 'الخميس', isPossible: true }]);
    }
  });

  it('says nothing of what is being made at this moment', async () => {
    const later = await givenEntry({ ar: { title: 'الآن' } });
    await schedulePresent(omar, later.editions.ar ?? '');
    const { id, editionId } = await db().scheduledChange.findFirstOrThrow();
    await makeDue(id);
    const key = `scheduled:${editionId}`;
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 AS "locked" FROM pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
      expect((await front(inDays(4))).difference.foreseen).toEqual([]);
    });
  });

  it('says from when on not everything is shown, where more is scheduled than a preview makes', async () => {
    const { editions } = await givenEntry({ ar: { title: 'واحد' } });
    const { at } = await schedulePresent(omar, editions.ar ?? '');
    expect((await front(inDays(4))).difference.cutFrom).toBeNull();
    await givenScheduledCopies(50, new Date(at.getTime() - 60_000));
    const { difference } = await front(inDays(4));
    expect(difference.foreseen).toHaveLength(50);
    expect(difference.cutFrom).toEqual(at);
  });

  it('logs no refusal of what has only been foreseen', async () => {
    const trashed = await givenEntry({ ar: { title: 'في السلة' } });
    await schedulePresent(omar, trashed.editions.ar ?? '');
    await db().entry.update({ where: { id: trashed.entryId }, data: { trashedAt: new Date() } });
    const [warn, { id }] = [vi.spyOn(log, 'warn'), await db().scheduledChange.findFirstOrThrow()];
    await makeDue(id, 120);
    await front(inDays(4));
    expect(warn).not.toHaveBeenCalled();
    await publishDue();
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });

  it('shows a planned release as a whole, with the list that it arranges, or nothing of it', async () => {
    const today = await givenEntry({ ar: { title: 'اليوم' }, publish: ['ar'] });
    const later = await givenEntry({ ar: { title: 'مع الحزمة' } });
    await givenPins('front-page', { 0: later.entryId, 1: today.entryId });
    const { id } = await createRelease(omar, { name: 'Thursday', editionIds: [later.editions.ar ?? ''] });
    await release.plan(omar, id, { moment: momentIn(3) });
    const unsigned = await front(inDays(4));
    expect(unsigned.titles).toEqual(['اليوم']);
    expect(unsigned.difference.foreseen).toMatchObject([{ title: 'مع الحزمة', isPossible: false }]);
    await signAll(omar, id);
    expect((await front(inDays(2))).titles).toEqual(['اليوم']);
    const thursday = await front(inDays(4));
    expect(thursday.titles).toEqual(['مع الحزمة', 'اليوم']);
    expect(thursday.difference.foreseen).toMatchObject([
      { kind: 'publish', title: 'مع الحزمة', locale: 'ar', isPossible: true },
    ]);
    await givenListDraft(omar, 'front-page', today.entryId);
    await release.addList(omar, id, { listKey: 'front-page' });
    const arranged = await front(inDays(4));
    expect(arranged.titles).toEqual(['اليوم', 'مع الحزمة']);
    expect(arranged.difference.foreseen).toContainEqual(
      expect.objectContaining({ kind: 'arrange', isPossible: true }),
    );
    expect(await db().release.count({ where: { id, open: true, failedAt: null } })).toBe(1);
    await release.discard(omar, id, {});
  });

  it('shows a piece as withdrawn although the update before its withdrawal will be refused', async () => {
    const stays = await givenEntry({ ar: { title: 'يبقى بعد السحب' }, publish: ['ar'] });
    const goes = await givenEntry({ ar: { title: 'يُحدَّث ثم يُسحب' }, publish: ['ar'] });
    await givenPins('front-page', { 0: goes.entryId, 1: stays.entryId });
    await write(omar, goes.editions.ar ?? '', 'تحديث لا يُنشر');
    await schedulePresent(omar, goes.editions.ar ?? '');
    await scheduleWithdrawal(omar, goes.editions.ar ?? '');
    await db().entry.update({ where: { id: goes.entryId }, data: { archivedAt: new Date() } });
    const { titles, difference } = await front(inDays(5));
    expect(titles[0]).toBe('يبقى بعد السحب');
    expect(difference.foreseen).toMatchObject([
      { kind: 'publish', isPossible: false },
      { kind: 'withdraw', isPossible: true },
    ]);
  });

  it('says nothing where nothing differs', async () => {
    const { entryId } = await givenEntry({ ar: { title: 'اليوم' }, publish: ['ar'] });
    await givenPins('front-page', { 0: entryId });
    expect((await front(inDays(4))).difference).toEqual({
      ...{
        comes: [],
        goes: [],
        leads: null,
        isRearranged: false,
        renamed: null,
        arrives: [],
        leaves: [],
        isDraft: false,
        foreseen: [],
        cutFrom: null,
      },
    });
  });

  it('shows what is due already and not made yet', async () => {
    const { editions, entryId } = await givenEntry({ ar: { title: 'مستحق' } });
    await givenPins('front-page', { 0: entryId });
    await schedulePresent(omar, editions.ar ?? '');
    const { id } = await db().scheduledChange.findFirstOrThrow();
    await makeDue(id, 5);
    expect((await front(inDays(1))).titles).toEqual(['مستحق']);
  });
});

/** As many things that are scheduled for one moment, none of which can be made. */
async function givenScheduledCopies(count: number, at: Date): Promise<void> {
  const { wallTime, timeZone, createdById } = await db().scheduledChange.findFirstOrThrow();
  for (let index = 0; index < count; index += 1) {
    const { editions } = await givenEntry({ ar: { title: `رقم ${index}` } });
    const own = { editionId: editions.ar ?? '', kind: 'withdraw', at } as const;
    await db().scheduledChange.create({ data: { ...own, wallTime, timeZone, createdById } });
  }
}
