import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { frontPage } from '@/lib/publications/front-page';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { makeDue, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenList, givenPins } from '@/lib/testing/publication-factories';
import { createList } from './create-list';
import { previewList } from './preview-list';
import { BUILT_IN_LISTS, type ListKey, type PreviewArea } from './types';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

let omar: Actor;

beforeEach(async () => {
  omar = await signedIn('omar');
  await db().scheduledChange.deleteMany();
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
  await givenList('front-page', []);
});

const preview = (key: ListKey, moment: Date | 'now', area?: PreviewArea, locale: Locale = 'ar') =>
  previewList(omar, key, { locale, moment, area });

async function front(moment: Date | 'now') {
  const { shown, difference } = await preview('front-page', moment);
  const cards = shown.area === 'front' ? [shown.front.lead, ...shown.front.picks] : [];
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
    const told = thursday.difference.foreseen.map(({ title, isPossible }) => ({ title, isPossible }));
    expect(told).toContainEqual({ title: 'في السلة', isPossible: false });
    expect(told).toContainEqual({ title: 'سليم', isPossible: true });
  });

  it('says nothing where nothing differs', async () => {
    const { entryId } = await givenEntry({ ar: { title: 'اليوم' }, publish: ['ar'] });
    await givenPins('front-page', { 0: entryId });
    expect((await front(inDays(4))).difference).toEqual({
      ...{ comes: [], goes: [], leads: null, isRearranged: false, isDraft: false, foreseen: [] },
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

describe('A list is previewed where it stands', () => {
  const NAMES = { nameAr: 'ملف', nameEn: 'File', frontOrder: null, isBeside: false, page: null };

  async function given(where: object) {
    const layla = await signedIn('layla');
    const { key } = await committed(createList)(layla, { ...NAMES, ...where });
    const { entryId } = await givenEntry({ ar: { title: 'في الملف' }, publish: ['ar'] });
    await givenPins(key, { 0: entryId });
    return key;
  }

  it('in a box beside an article', async () => {
    const { shown, beside, areas } = await preview(await given({ isBeside: true }), 'now');
    expect(areas).toEqual(['beside']);
    expect(shown).toMatchObject({ area: 'beside', piece: { kind: 'article', locale: 'ar' } });
    expect(beside.others).toMatchObject([{ name: 'ملف', lines: [{ title: 'في الملف' }] }]);
  });

  it('on its own page', async () => {
    const page = { slugAr: 'ملف', slugEn: 'file' };
    const { shown, areas } = await preview(await given({ frontOrder: 1, page }), inDays(1), 'page');
    expect(areas).toEqual(['front', 'page']);
    expect(shown).toMatchObject({ area: 'page', page: { rows: [{ title: 'في الملف' }] } });
  });

  it('on the front page, while it stands nowhere', async () => {
    expect((await preview(await given({}), 'now', 'page')).shown.area).toBe('front');
  });
});
