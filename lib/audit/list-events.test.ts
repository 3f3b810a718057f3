import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { formatDate, isoDate } from '@/lib/i18n/dates';
import { MESSAGES } from '@/lib/i18n/messages';
import { getList } from '@/lib/lists/get-list';
import { moveEntry } from '@/lib/lists/move-entry';
import { createPerson } from '@/lib/people/create-person';
import { deletePerson } from '@/lib/people/delete-person';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { listEvents } from './list-events';
import { recordEvent } from './record-event';
import { ACTIONS } from './types';

const all = { page: 1, pageSize: 100 };

let layla: Actor;
let omar: Actor;

beforeAll(async () => {
  [layla, omar] = await Promise.all([signedIn('layla'), signedIn('omar')]);
});

describe('The audit trail', () => {
  it('tells who published which edition, and where it opens', async () => {
    const { entryId } = await givenEntry({ by: layla, ar: { title: 'عن الموانئ' }, publish: ['ar'] });
    const { rows } = await listEvents(omar, { ...all, action: 'edition.published' });
    expect(rows[0]).toMatchObject({
      actor: { id: omar.userId, names: { ar: 'عمر فاروق', en: 'Omar Farouk' } },
      locale: 'ar',
      names: { ar: 'عن الموانئ', en: null },
      href: `/studio/articles/${entryId}/ar`,
    });
  });

  it('tells from which place to which an item was moved', async () => {
    for (const title of ['واحد', 'اثنان'])
      await givenEntry({ kind: 'center_news', ar: { title }, publish: ['ar'] });
    const { version, items } = await getList(omar, 'center-news');
    await moveEntry(omar, { key: 'center-news', version, entryId: items[0]?.entryId ?? '', to: 1 });
    const { rows } = await listEvents(omar, { ...all, action: 'list.entry_moved' });
    expect(rows[0]).toMatchObject({
      names: { ar: 'اثنان' },
      fromPosition: 1,
      toPosition: 2,
      href: '/studio/lists/center-news',
    });
  });

  it('remembers the name of what is gone, without a link to it', async () => {
    const fields = {
      nameAr: 'زائر',
      nameEn: 'Visitor',
      honorificAr: '',
      honorificEn: '',
      bioAr: '',
      bioEn: '',
    };
    const { personId } = await createPerson(layla, {
      ...fields,
      gender: 'male',
      slugAr: 'زائر',
      slugEn: 'visitor',
    });
    await deletePerson(layla, personId);
    const { rows } = await listEvents(layla, { ...all, subject: { type: 'person', id: personId } });
    expect(rows).toMatchObject([
      { action: 'person.deleted', names: { en: 'Visitor' }, href: null },
      { action: 'person.created', names: { en: 'Visitor' }, href: null },
    ]);
  });

  it('is filtered by person and by day, in pages', async () => {
    const today = isoDate(new Date());
    expect((await listEvents(layla, { ...all, from: today, to: today })).total).toBeGreaterThan(0);
    expect((await listEvents(layla, { ...all, to: '2018-07-19' })).total).toBe(0);
    const mine = await listEvents(layla, { actorId: layla.userId, page: 1, pageSize: 1 });
    expect(mine.rows).toHaveLength(1);
    expect(mine.pageCount).toBe(mine.total);
    expect(mine.rows[0]?.actor?.id).toBe(layla.userId);
    expect(formatDate(mine.rows[0]?.at ?? new Date(0), 'en')).toBe(formatDate(new Date(), 'en'));
  });

  it('does not tell editors about accounts and sessions, and tells authors nothing', async () => {
    await transaction((tx) =>
      recordEvent(tx, null, { action: 'session.refused', subjectType: 'account', subjectId: 'x@y.example' }),
    );
    const sessions = { ...all, action: 'session.refused' };
    expect((await listEvents(layla, sessions)).rows[0]).toMatchObject({
      actor: null,
      subjectId: 'x@y.example',
    });
    expect((await listEvents(omar, sessions)).total).toBe(0);
    await expect(listEvents(await signedIn('sara'), all)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

function sentenceOf(tree: unknown, action: string): unknown {
  return action
    .split('.')
    .reduce<unknown>((branch, name) => (branch as Record<string, unknown>)?.[name], tree);
}

describe('Every action that a room records', () => {
  const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('generated'))
    .map((name) => readFileSync(join('lib', name), 'utf8'));
  const written = sources
    .flatMap((text) => text.match(/\baction:[^\n]+/g) ?? [])
    .flatMap((line) => [...line.matchAll(/'([a-z]+\.[a-z_.]+)'/g)].map((match) => match[1] ?? ''));

  it.each([...new Set(written)])('%s is one that the trail can tell', (action) => {
    expect(ACTIONS).toContain(action);
  });

  it.each(ACTIONS)('%s has its sentence and its name', (action) => {
    expect(sentenceOf(MESSAGES.en.audit.actions, action)).toBeTypeOf('string');
    expect(sentenceOf(MESSAGES.en.audit.names, action)).toBeTypeOf('string');
  });
});
