import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { createRecord } from '@/lib/bilingual-records/create-record';
import { deleteRecord } from '@/lib/bilingual-records/delete-record';
import { db } from '@/lib/db';
import { getList } from '@/lib/lists/get-list';
import { moveEntry } from '@/lib/lists/move-entry';
import { createIssue } from '@/lib/series/create-issue';
import { deleteIssue } from '@/lib/series/delete-issue';
import { signIn } from '@/lib/sign-in/sign-in';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { givenSeries } from '@/lib/testing/publication-factories';
import { runMigration } from '@/lib/testing/run-migration';
import { givenUser } from '@/lib/testing/shared-things';
import { transaction } from '@/lib/transaction';
import { ACTION_GROUPS } from './action-groups';
import { type AuditFilter, listEvents } from './list-events';

const NONE = '00000000-0000-7000-8000-000000000000';

let layla: UserActor;
let omar: UserActor;

beforeAll(async () => {
  [layla, omar] = await Promise.all([signedIn('layla'), signedIn('omar')]);
});

const actionsOf = async (actor: UserActor, filter: Partial<AuditFilter>) =>
  (await listEvents(actor, { size: 100, ...filter })).rows.map(({ action }) => action);

describe('Words find', () => {
  it('what was done with a piece, in other spellings and without the article', async () => {
    await givenEntry({ by: layla, ar: { title: 'إستراتيجيّة الأنفاق' }, publish: ['ar'] });
    for (const query of ['استراتيجيه', 'أنفاق', 'الانفاق إستراتيجية'])
      expect(await actionsOf(omar, { query })).toContain('edition.published');
    expect(await actionsOf(omar, { query: 'الأنفاق كلمة-أخرى' })).toEqual([]);
  });

  it('a piece that was moved in a list', async () => {
    for (const title of ['عن المضائق', 'عن القنوات'])
      await givenEntry({ kind: 'center_news', ar: { title }, publish: ['ar'] });
    const { version, items } = await getList(omar, 'center-news');
    const move = { key: 'center-news', version, entryId: items[0]?.entryId ?? '', to: 1 } as const;
    await transaction((tx) => moveEntry(tx, omar, move));
    expect(await actionsOf(omar, { query: 'القنوات', subjectType: 'list' })).toEqual(['list.entry_moved']);
  });

  it('what is deleted by now', async () => {
    const fields = { nameAr: 'الصيد الجائر', nameEn: 'Overfishing', slugAr: 'صيد', slugEn: 'overfishing' };
    const description = { descriptionAr: '', descriptionEn: '' };
    const { id } = await transaction((tx) =>
      createRecord(tx, layla, topicDescriptor, { ...fields, ...description }),
    );
    await transaction((tx) => deleteRecord(tx, layla, topicDescriptor, id));
    expect(await actionsOf(omar, { query: 'overfishing' })).toEqual(['topic.deleted', 'topic.created']);
  });

  it('an issue by its title, also once it is deleted', async () => {
    const { series } = await givenSeries('straits', [1]);
    const fields = { number: 2, titleAr: 'أمن المضائق', titleEn: 'Safe straits', publishedOn: '2026-01-05' };
    const files = { coverId: null, pdfIdAr: null, pdfIdEn: null };
    const { id } = await transaction((tx) => createIssue(tx, layla, series.id, { ...fields, ...files }));
    await transaction((tx) => deleteIssue(tx, layla, id));
    for (const query of ['أمن المضائق', 'safe straits'])
      expect(await actionsOf(omar, { query })).toEqual(['issue.deleted', 'issue.created']);
  });

  it('what was recorded before its words were kept: the text of an urgent line, the title of an issue', async () => {
    const { issueIds } = await givenSeries('before-words', [9]);
    const event = { words: '', locale: 'ar' as const };
    await db().auditEvent.createMany({
      data: [
        {
          ...event,
          action: 'urgent.set',
          subjectType: 'urgent',
          subjectId: 'ar',
          data: { text: 'إغلاق الميناء' },
        },
        { ...event, action: 'issue.shown', subjectType: 'issue', subjectId: issueIds[0] ?? '' },
      ],
    });
    await runMigration('20261130090100_fill_words_of_lines_and_issues');
    expect(await actionsOf(omar, { query: 'اغلاق الميناء' })).toEqual(['urgent.set']);
    expect(await actionsOf(omar, { query: 'عنوان العدد 9' })).toEqual(['issue.shown']);
  });

  it('who was refused, for administrators alone', async () => {
    const { email } = await db().user.findUniqueOrThrow({ where: { id: (await givenUser('author')).id } });
    await expect(signIn({ email, password: 'a guess', address: '192.0.2.61' })).rejects.toThrow();
    expect(await actionsOf(layla, { query: email })).toEqual(['session.refused']);
    expect(await actionsOf(omar, { query: email })).toEqual([]);
  });
});

describe('Filters', () => {
  it('are met all at once', async () => {
    await givenEntry({
      by: omar,
      ar: { title: 'ملف السكك' },
      en: { title: 'On railways' },
      publish: ['ar', 'en'],
    });
    const published = { action: 'edition.published', query: 'railways', actorId: omar.userId };
    const { rows, total } = await listEvents(omar, { ...published, locale: 'en', size: 20 });
    expect(rows.map(({ locale }) => locale)).toEqual(['en']);
    expect(total).toEqual({ count: 1, isMore: false });
    expect(await actionsOf(omar, { ...published, subjectType: 'person' })).toEqual([]);
    expect(await actionsOf(omar, { ...published, to: '2018-07-19' })).toEqual([]);
  });

  it('show a group of actions in the order of time, page after page, and accounts to administrators alone', async () => {
    const at = (second: number) => new Date(Date.UTC(2019, 0, 1, 0, 0, second));
    const actions = ['media.uploaded', 'media.deleted', 'media.uploaded', 'media.updated', 'media.deleted'];
    await db().auditEvent.createMany({
      data: actions.map((action, second) => ({
        at: at(second),
        action,
        subjectType: 'media',
        subjectId: NONE,
      })),
    });
    const window = { actions: ACTION_GROUPS.media, to: '2019-01-02', size: 2 };
    const first = await listEvents(omar, window);
    const second = await listEvents(omar, { ...window, after: first.next ?? '' });
    const third = await listEvents(omar, { ...window, after: second.next ?? '' });
    const shown = [first, second, third].flatMap(({ rows }) => rows.map(({ action }) => action));
    expect(shown).toEqual([...actions].reverse());
    expect(await actionsOf(omar, { actions: ACTION_GROUPS.accounts })).toEqual([]);
    expect(await actionsOf(layla, { actions: ACTION_GROUPS.accounts })).not.toEqual([]);
  });
});

it('What few of many events meet is looked for so far and no further, and the next page goes on', async () => {
  await db().$executeRaw`
    INSERT INTO "AuditEvent" ("action", "subjectType", "subjectId", "at", "words")
    SELECT 'view.shared', 'view', ${NONE}, timestamptz '2015-01-01' + make_interval(secs => n),
      CASE WHEN n < 1500 THEN 'rare words' ELSE 'others' END
    FROM generate_series(1, 24000) AS n`;
  const filter = { action: 'view.shared', query: 'rare', subjectType: 'view', size: 20 };
  const first = await listEvents(omar, filter);
  expect(first).toMatchObject({ rows: [], isCutShort: true, previous: null });
  const second = await listEvents(omar, { ...filter, after: first.next ?? '' });
  expect(second).toMatchObject({ isCutShort: false, total: { isMore: true } });
  expect(second.rows).toHaveLength(20);
});

it('An event is changed in no column, and nobody deletes one; only its words may be written again', async () => {
  const { id } = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const columns = await db().$queryRaw<{ name: string }[]>`
    SELECT attname AS "name" FROM pg_attribute
    WHERE attrelid = '"AuditEvent"'::regclass AND attnum > 0 AND NOT attisdropped`;
  await db().$executeRaw`UPDATE "AuditEvent" SET "words" = 'other words' WHERE "id" = ${id}`;
  const OTHER: Record<string, string> = {
    ...{ id: '-1', at: 'now()', actorId: 'gen_random_uuid()', data: `'{"a":1}'`, locale: `'en'` },
    ...{ action: `'x'`, subjectType: `'x'`, subjectId: `'x'` },
  };
  for (const { name } of columns.filter((column) => column.name !== 'words'))
    await expect(
      db().$executeRawUnsafe(`UPDATE "AuditEvent" SET "${name}" = ${OTHER[name]} WHERE "id" = ${id}`),
      name,
    ).rejects.toThrow(/never changed/);
  await expect(db().auditEvent.delete({ where: { id } })).rejects.toThrow(/never changed/);
});
