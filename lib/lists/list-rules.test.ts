import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { moveClock } from '@/lib/public-changes/move-clock';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { frontLists } from '@/lib/testing/seen-front';
import { addEntry } from './add-entry';
import { createList } from './create-list';
import { describePin } from './describe-pin';
import { getList } from './get-list';
import { moveEntry } from './move-entry';
import { readRule } from './read-rule';
import { removeEntry } from './remove-entry';
import { existingSettings } from './replace-arrangement';
import { BUILT_IN_LISTS, type RuleChange } from './types';
import { updateList } from './update-list';

const update = committed(updateList);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const NAMES = { nameAr: 'ملف', nameEn: 'Dossier', frontOrder: 1, isBeside: false, page: null };

let omar: Actor;
let key: string;
let terms: Record<'section' | 'topic' | 'series' | 'person', string>;
let issueId: string | undefined;

beforeAll(async () => {
  await client.connect();
  const { series, issueIds } = await givenSeries('rule', [1]);
  issueId = issueIds[0];
  const [section, topic, person] = [givenSection('rule'), givenTopic('rule'), givenPerson('rule')];
  const ids = await Promise.all([section, topic, person]);
  terms = { section: ids[0].id, topic: ids[1].id, person: ids[2].id, series: series.id };
});

afterAll(() => client.end());

beforeEach(async () => {
  omar = await signedIn('omar');
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
  await db().publication.deleteMany();
  ({ key } = await committed(createList)(await signedIn('layla'), NAMES));
});

const version = async () => (await getList(omar, key)).version;
const fill = async (rule: RuleChange) =>
  update(omar, { key, version: await version(), shown: 5, showsOtherLanguage: true, rule });
const titles = async (locale: Locale = 'ar') =>
  (await frontLists(locale))[0]?.pieces.map(({ title }) => title) ?? [];
const daysAgo = (days: number) => isoDate(new Date(Date.now() - days * 86_400_000));

function article(title: string, days: number, fields: object = {}) {
  return givenEntry({ ar: { title, dateline: daysAgo(days) }, publish: ['ar'], ...fields });
}

describe('A list that is filled by a rule', () => {
  it.each(['section', 'topic', 'series', 'person'] as const)(
    'has the newest pieces of a %s first',
    async (term) => {
      const has = { section: { sectionId: terms.section }, topic: { topicIds: [terms.topic] } };
      const also = { series: { issueId }, person: { authorIds: [terms.person] } };
      const fields = { ...has, ...also }[term];
      await article('قديم', 9, fields);
      await article('من غيره', 2);
      const newest = await article('جديد', 1, fields);
      await fill({ source: { term, id: terms[term] }, maxDays: null });
      expect(await titles()).toEqual(['جديد', 'قديم']);
      expect((await getList(omar, key)).rule.source).toMatchObject({ term, id: terms[term] });
      await unpublishEdition(omar, newest.editions.ar ?? '');
      expect(await titles()).toEqual(['قديم']);
    },
  );

  it('has what is of one kind alone of a topic', async () => {
    const has = { topicIds: [terms.topic] };
    await article('مقال', 2, has);
    await article('من غيره', 1);
    const news = { kind: 'center_news', ar: { title: 'خبر', dateline: '2026-07-01' } } as const;
    await givenEntry({ ...news, ...has, publish: ['ar'] });
    await fill({ source: { term: 'topic', id: terms.topic }, maxDays: null });
    expect((await titles()).toSorted()).toEqual(['خبر', 'مقال']);
    await fill({ source: { term: 'topic', id: terms.topic, only: 'article' }, maxDays: null });
    expect(await titles()).toEqual(['مقال']);
    expect((await getList(omar, key)).rule.source).toMatchObject({ term: 'topic', only: 'article' });
    await fill({ source: { term: 'topic', id: terms.topic, only: 'center_news' }, maxDays: null });
    expect(await titles()).toEqual(['خبر']);
  });

  it('is filled by nothing once its section is gone, and not by everything of the kind', async () => {
    const others = { topicId: null, seriesId: null, personId: null, maxDays: null };
    const gone = { ...others, fill: 'article', sectionId: terms.topic } as const;
    expect((await readRule(db(), gone)).source).toBeNull();
    const settings = { ...gone, shown: 5, showsOtherLanguage: true };
    const arrangement = { settings, pins: [], exclusions: [] };
    expect(await existingSettings(db(), arrangement)).toMatchObject({ fill: null, sectionId: null });
  });

  it('has pins at their positions, and not what was removed', async () => {
    for (const [index, title] of ['أ', 'ب', 'ج'].entries()) await article(title, index + 1);
    await fill({ source: { kind: 'article' }, maxDays: null });
    const [, second, last] = (await getList(omar, key)).items;
    const move = committed(moveEntry);
    await move(omar, { key, version: await version(), entryId: last?.entryId ?? '', to: 0 });
    await committed(removeEntry)(omar, { key, version: await version(), entryId: second?.entryId ?? '' });
    await article('جديد', 0);
    expect(await titles()).toEqual(['ج', 'جديد', 'أ']);
  });

  it('takes a piece that the rule does not name, and one that was removed, at its head', async () => {
    const { entryId } = await article('من القسم', 1, { sectionId: terms.section });
    const other = await article('من غيره', 1);
    await fill({ source: { term: 'section', id: terms.section }, maxDays: null });
    await committed(addEntry)(omar, { key, version: await version(), entryId: other.entryId });
    await committed(removeEntry)(omar, { key, version: await version(), entryId });
    expect(await titles()).toEqual(['من غيره']);
    await committed(addEntry)(omar, { key, version: await version(), entryId });
    expect(await titles()).toEqual(['من القسم', 'من غيره']);
  });

  it('has its rule in the audit log, with each change of it', async () => {
    const section = { term: 'section' as const, id: terms.section };
    for (const source of [section, { kind: 'article' as const }, null]) await fill({ source, maxDays: 9 });
    const events = await db().auditEvent.findMany({
      where: { action: 'list.updated' },
      orderBy: { id: 'desc' },
      take: 3,
    });
    expect(events.map(({ data }) => data)).toMatchObject([
      { list: key, fill: null, sectionId: null, maxDays: null },
      { list: key, fill: 'article', sectionId: null, maxDays: 9 },
      { list: key, fill: null, sectionId: terms.section, maxDays: 9, shown: 5, showsOtherLanguage: true },
    ]);
  });

  it('holds its pins alone again when the rule ends, and refuses a term that does not exist', async () => {
    const { entryId } = await article('أ', 1);
    await article('ب', 2);
    await fill({ source: { kind: 'article' }, maxDays: null });
    await committed(moveEntry)(omar, { key, version: await version(), entryId, to: 1 });
    expect(await titles()).toEqual(['ب', 'أ']);
    await fill({ source: null, maxDays: null });
    expect(await titles()).toEqual(['أ']);
    await expect(fill({ source: { term: 'topic', id: terms.section }, maxDays: null })).rejects.toThrow(
      'lists.term',
    );
    await expect(fill({ source: { kind: 'article' }, maxDays: 0 })).rejects.toThrow('lists.days');
  });
});

/** Whether a page with the list changes when the clock is moved from then to now. */
async function isChangedSince(then: Date): Promise<boolean> {
  const { reads } = await collectReads(() => frontLists('ar'));
  await db().publicClock.update({ where: { id: 1 }, data: { movedAt: then } });
  const before = await lastPublicChange();
  await committed(moveClock)();
  const rows = await db().publicChange.findMany({ where: { number: { gt: before } } });
  return rows.some(({ keys }) => keys.some((changed) => reads.has(changed)));
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('Time alone', () => {
  it.each(['kind', 'section'] as const)(
    'takes pieces from a list by %s that are too old, and pages follow',
    async (by) => {
      const { editions } = await article('قديم', 1, { sectionId: terms.section });
      await article('جديد', 0, { sectionId: terms.section });
      const source =
        by === 'kind' ? { kind: 'article' as const } : { term: 'section' as const, id: terms.section };
      await fill({ source, maxDays: 3 });
      const dateline = (at: Date) =>
        client.query(`UPDATE "Publication" SET "datelineAt" = $1 WHERE "editionId" = $2`, [at, editions.ar]);
      await dateline(new Date(Date.now() - 3 * 86_400_000 + 5 * 60_000));
      expect(await titles()).toEqual(['جديد', 'قديم']);
      expect(await isChangedSince(minutesAgo(2))).toBe(false);
      await dateline(new Date(Date.now() - 3 * 86_400_000 - 60_000));
      expect(await titles()).toEqual(['جديد']);
      expect(await isChangedSince(minutesAgo(2))).toBe(true);
      expect(await isChangedSince(minutesAgo(0))).toBe(false);
    },
  );

  it('begins and ends the slot of a pin, and pages follow', async () => {
    const { entryId } = await article('في موعده', 5);
    await article('جديد', 1);
    await fill({ source: { kind: 'article' }, maxDays: null });
    const slot = async (shownFrom: Date | null, shownUntil: Date | null) => {
      await committed(moveEntry)(omar, { key, version: await version(), entryId, to: 0 });
      const details = { shownFrom, shownUntil, titleAr: null, titleEn: null };
      await committed(describePin)(omar, { key, version: await version(), entryId, ...details });
    };
    await slot(minutesAgo(-5), null);
    expect(await titles()).toEqual(['جديد', 'في موعده']);
    expect(await isChangedSince(minutesAgo(2))).toBe(false);
    await slot(minutesAgo(1), minutesAgo(-5));
    expect(await titles()).toEqual(['في موعده', 'جديد']);
    expect(await isChangedSince(minutesAgo(2))).toBe(true);
    await slot(minutesAgo(9), minutesAgo(1));
    expect(await titles()).toEqual(['جديد', 'في موعده']);
    expect(await isChangedSince(minutesAgo(2))).toBe(true);
    await expect(slot(minutesAgo(1), minutesAgo(2))).rejects.toThrow('lists.slotEnd');
  });

  it('hides a pin whose slot has not begun from a list that holds pins alone, and shows the others', async () => {
    const [one, other] = [await article('لاحقاً', 1), await article('الآن', 2)];
    for (const { entryId } of [other, one])
      await committed(addEntry)(omar, { key, version: await version(), entryId });
    const details = { shownFrom: minutesAgo(-5), shownUntil: null, titleAr: null, titleEn: null };
    await committed(describePin)(omar, { key, version: await version(), entryId: one.entryId, ...details });
    expect(await titles()).toEqual(['الآن']);
    expect((await getList(omar, key)).items).toHaveLength(2);
  });
});
