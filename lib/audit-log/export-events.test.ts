import Papa from 'papaparse';
import { beforeAll, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/i18n/dates';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { ageProof } from '@/lib/testing/second-factor-fixture';
import { transaction } from '@/lib/transaction';
import { exportEvents, exportFilter, recordExport } from './export-events';

let layla: UserActor;
let omar: UserActor;

beforeAll(async () => {
  [layla, omar] = await Promise.all([signedIn('layla'), signedIn('omar')]);
});

async function portionsOf(...args: Parameters<typeof exportEvents>): Promise<string[]> {
  const portions: string[] = [];
  for await (const portion of exportEvents(...args)) portions.push(portion);
  return portions;
}

it('A file of the log begins as Excel wants it, tells in the language of its reader, and holds what programs read', async () => {
  const { entryId } = await givenEntry({
    by: omar,
    ar: { title: '=HYPERLINK("x"), عن الموانئ' },
    publish: ['ar'],
  });
  const filter = exportFilter({ subject: { type: 'entry', id: entryId }, action: 'edition.published' });
  const file = (await portionsOf(layla, filter, 'ar')).join('');
  expect(file.startsWith('\uFEFF')).toBe(true);
  const [head, row] = Papa.parse<string[]>(file.slice(1)).data;
  const machine = ['event_id', 'at', 'actor_id', 'action', 'subject_type', 'subject_id', 'language', 'data'];
  expect(head).toEqual(['الوقت', 'المستخدم', 'الحدث', 'الاسم', ...machine]);
  const [, who, what, name, , at, actorId, ...rest] = row ?? [];
  expect([who, actorId]).toEqual(['عمر فاروق', omar.userId]);
  expect(what).toContain('«=HYPERLINK("x"), عن الموانئ»'.slice(1, -1));
  expect(name).toBe('\'=HYPERLINK("x"), عن الموانئ');
  expect(new Date(at ?? '').toISOString()).toBe(at);
  expect(rest.slice(0, 4)).toEqual(['edition.published', 'entry', entryId, 'ar']);
  expect(JSON.parse(rest[4] ?? '')).toBeTypeOf('object');
});

it('A file is taken only by somebody who has just proved who they are', async () => {
  await ageProof(layla, 11);
  const filter = exportFilter({});
  await expect(transaction((tx) => recordExport(tx, layla, filter))).rejects.toMatchObject({
    code: 'proof_needed',
  });
  await ageProof(layla, 0);
  await transaction((tx) => recordExport(tx, layla, filter));
  await expect(transaction((tx) => recordExport(tx, omar, filter))).rejects.toMatchObject({
    code: 'forbidden',
  });
});

it('A long file comes in portions, the newest first, without a gap', async () => {
  const subjectId = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  await db().$executeRaw`
    INSERT INTO "AuditEvent" ("at", "action", "subjectType", "subjectId")
    SELECT timestamptz '2016-01-01 08:00Z' + make_interval(secs => n / 3), 'view.shared', 'view',
      '00000000-0000-7000-8000-' || lpad(n::text, 12, '0')
    FROM generate_series(1, 2500) AS n ORDER BY n`;
  const filter = exportFilter({ from: '2016-01-01', to: '2016-01-02' });
  const portions = await portionsOf(layla, filter, 'en');
  expect(portions.length).toBeGreaterThan(3);
  const subjects = Papa.parse<string[]>(portions.join('').trim())
    .data.slice(1)
    .map((row) => row[9]);
  expect(subjects).toEqual(Array.from({ length: 2_500 }, (_, index) => subjectId(2_500 - index)));
});

it('A file spans no more days than it may', () => {
  const now = new Date('2026-03-10T20:30:00Z');
  expect(exportFilter({}, now)).toMatchObject({ from: '2025-03-11', to: '2026-03-11' });
  expect(exportFilter({ from: '2010-01-01', to: '2018-07-19' })).toMatchObject({ from: '2017-07-19' });
  expect(exportFilter({ from: '2018-07-01', to: '2018-07-19' })).toMatchObject({ from: '2018-07-01' });
});

it('Administrators alone get a file, and the log says so and of what', async () => {
  const filter = exportFilter({ query: 'ports' });
  await expect(transaction((tx) => recordExport(tx, omar, filter))).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(portionsOf(omar, filter, 'en')).rejects.toMatchObject({ code: 'forbidden' });
  await transaction((tx) => recordExport(tx, layla, filter));
  const event = await db().auditEvent.findFirstOrThrow({ where: { action: 'log.exported' } });
  expect(event.data).toMatchObject({ query: 'ports', to: isoDate(new Date()) });
});
