import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import type { UserActor } from '@/lib/auth/types';
import { createRecord } from '@/lib/bilingual-records/create-record';
import { deleteRecord } from '@/lib/bilingual-records/delete-record';
import { db } from '@/lib/db';
import { formatDate, isoDate } from '@/lib/i18n/dates';
import { MESSAGES } from '@/lib/i18n/messages';
import { getList } from '@/lib/lists/get-list';
import { moveEntry } from '@/lib/lists/move-entry';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { AUDIT_SUBJECT_SOURCES } from './audit-subjects';
import { listEvents } from './list-events';
import { AUDIT_ACTIONS } from './types';

const all = { size: 100 };

let layla: UserActor;
let omar: UserActor;

beforeAll(async () => {
  [layla, omar] = await Promise.all([signedIn('layla'), signedIn('omar')]);
});

describe('The audit log', () => {
  it('says who published which edition, and links to it', async () => {
    const { entryId } = await givenEntry({ by: layla, ar: { title: 'عن الموانئ' }, publish: ['ar'] });
    const { rows } = await listEvents(omar, { ...all, action: 'edition.published' });
    expect(rows[0]).toMatchObject({
      actor: { kind: 'user', id: omar.userId, names: { ar: 'عمر فاروق', en: 'Omar Farouk' } },
      locale: 'ar',
      names: { ar: 'عن الموانئ', en: null },
      href: `/studio/articles/${entryId}/ar`,
    });
  });

  it('says from which position to which an item was moved', async () => {
    for (const title of ['واحد', 'اثنان'])
      await givenEntry({ kind: 'center_news', ar: { title }, publish: ['ar'] });
    const { version, items } = await getList(omar, 'center-news');
    const move = { key: 'center-news', version, entryId: items[0]?.entryId ?? '', to: 1 } as const;
    await transaction((tx) => moveEntry(tx, omar, move));
    const { rows } = await listEvents(omar, { ...all, action: 'list.entry_moved' });
    expect(rows[0]).toMatchObject({
      names: { ar: 'اثنان' },
      fromPosition: 1,
      toPosition: 2,
      href: '/studio/lists/center-news',
    });
  });

  it('shows the recorded name of a deleted person, without a link', async () => {
    const visitor = {
      ...{
        nameAr: 'زائر',
        nameEn: 'Visitor',
        honorificAr: '',
        honorificEn: '',
        familyNameEn: '',
        bioAr: '',
        bioEn: '',
      },
      ...{ gender: 'male' as const, slugAr: 'زائر', slugEn: 'visitor', roleAr: '', roleEn: '' },
      ...{ orcid: '', addresses: '', standing: '', photoId: null },
    };
    const { id } = await transaction((tx) => createRecord(tx, layla, personDescriptor, visitor));
    await transaction((tx) => deleteRecord(tx, layla, personDescriptor, id));
    const { rows } = await listEvents(layla, { ...all, subject: { type: 'person', id } });
    expect(rows).toMatchObject([
      { action: 'person.deleted', names: { en: 'Visitor' }, href: null },
      { action: 'person.created', names: { en: 'Visitor' }, href: null },
    ]);
  });

  it('is filtered by user and by day, in pages', async () => {
    const today = isoDate(new Date());
    expect((await listEvents(layla, { ...all, from: today, to: today })).total.count).toBeGreaterThan(0);
    expect((await listEvents(layla, { ...all, to: '2018-07-19' })).total.count).toBe(0);
    const mine = await listEvents(layla, { actorId: layla.userId, size: 1 });
    expect(mine.rows).toHaveLength(1);
    expect(mine.rows[0]?.actor).toMatchObject({ kind: 'user', id: layla.userId });
    expect(formatDate(mine.rows[0]?.at ?? new Date(0), 'en')).toBe(formatDate(new Date(), 'en'));
  });

  it('is read page after page, also where several events have the same instant', async () => {
    const at = new Date('2020-01-01T00:00:00Z');
    const action = 'settings.updated';
    await db().auditEvent.createMany({
      data: Array.from({ length: 5 }, () => ({ at, action, subjectType: 'settings', subjectId: 'site' })),
    });
    const window = { action, to: '2020-01-02', size: 2 };
    const first = await listEvents(layla, window);
    const second = await listEvents(layla, { ...window, after: first.next ?? '' });
    const third = await listEvents(layla, { ...window, after: second.next ?? '' });
    const ids = [first, second, third].flatMap(({ rows }) => rows.map((row) => Number(row.id)));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    expect([ids.length, third.next]).toEqual([5, null]);
    expect((await listEvents(layla, { ...window, before: third.previous ?? '' })).rows).toEqual(second.rows);
  });

  it('hides accounts and sessions from editors, and everything from authors', async () => {
    await transaction((tx) =>
      recordEvent(tx, UNKNOWN_VISITOR, {
        action: 'session.refused',
        subjectType: 'account',
        subjectId: 'x@y.example',
      }),
    );
    const sessions = { ...all, action: 'session.refused' };
    expect((await listEvents(layla, sessions)).rows[0]).toMatchObject({
      actor: { kind: 'visitor' },
      subjectId: 'x@y.example',
    });
    expect((await listEvents(omar, sessions)).total.count).toBe(0);
    await expect(listEvents(await signedIn('sara'), all)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('names the system for what happened without a user', async () => {
    const { entryId } = await givenEntry({ by: layla, ar: { title: 'عن السفن' }, publish: ['ar'] });
    const event = {
      action: 'edition.unpublished',
      subjectType: 'entry',
      subjectId: entryId,
      locale: 'ar',
    } as const;
    await transaction((tx) => recordEvent(tx, SYSTEM_ACTOR, event));
    const { rows } = await listEvents(omar, { ...all, subject: { type: 'entry', id: entryId } });
    expect(rows[0]).toMatchObject({ action: 'edition.unpublished', actor: { kind: 'system' } });
  });
});

function sentenceOf(tree: unknown, action: string): unknown {
  return action
    .split('.')
    .reduce<unknown>((branch, name) => (branch as Record<string, unknown>)?.[name], tree);
}

const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('generated'))
  .map((name) => readFileSync(join('lib', name), 'utf8'));

describe('Every action that a module records', () => {
  const written = sources
    .flatMap((text) => text.match(/\baction:[^\n]+/g) ?? [])
    .flatMap((line) => [...line.matchAll(/'([a-z]+\.[a-z_.]+)'/g)].map((match) => match[1] ?? ''));

  it.each([...new Set(written)])('%s is one that the audit log knows', (action) => {
    expect(AUDIT_ACTIONS).toContain(action);
  });

  it.each(AUDIT_ACTIONS)('%s has its sentence and its name', (action) => {
    expect(sentenceOf(MESSAGES.en.audit.actions, action)).toBeTypeOf('string');
    expect(sentenceOf(MESSAGES.en.audit.names, action)).toBeTypeOf('string');
  });
});

describe('Every subject of an audit event', () => {
  const written = sources.flatMap((text) =>
    [...text.matchAll(/\bsubjectType: '([a-z]+)'/g)].map((match) => match[1] ?? ''),
  );
  // A sign-in attempt has the e-mail address or the network that it used as its subject, which have no page.
  const withoutPage = ['account', 'address'];

  it.each([...new Set(written)].filter((type) => !withoutPage.includes(type)))(
    '%s can be looked up',
    (type) => {
      expect(AUDIT_SUBJECT_SOURCES.map((source) => source.type)).toContain(type);
    },
  );
});
