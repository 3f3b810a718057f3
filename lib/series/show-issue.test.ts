import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { createRecord } from '@/lib/bilingual-records/create-record';
import { deleteRecord } from '@/lib/bilingual-records/delete-record';
import { db } from '@/lib/db';
import { findGone } from '@/lib/publications/find-gone';
import { findIssue } from '@/lib/publications/issues/find-issue';
import { listSeriesIssues } from '@/lib/publications/issues/list-issues';
import { createLocate } from '@/lib/rendering/locate-target';
import { issueNames } from '@/lib/series/issue-names';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenFile } from '@/lib/testing/given-media';
import { createIssue as createVerb } from './create-issue';
import { deleteIssue as deleteVerb } from './delete-issue';
import { seriesDescriptor } from './series-descriptor';
import { showIssue as showVerb } from './show-issue';
import type { SeriesFields } from './types';

const [createIssue, showIssue, deleteIssue] = [
  committed(createVerb),
  committed(showVerb),
  committed(deleteVerb),
];
const locate = createLocate(() => true);

let layla: Actor;
let seriesId: string;

beforeAll(async () => {
  layla = await signedIn('layla');
  const fields = { nameAr: 'مسودات', nameEn: 'Prepared', slugAr: 'مسودات', slugEn: 'prepared' };
  const rest = { descriptionAr: '', descriptionEn: '', periodicity: 'monthly' as const };
  ({ id: seriesId } = await committed(createRecord<SeriesFields>)(layla, seriesDescriptor, {
    ...fields,
    ...rest,
  }));
});

const statusOf = async (path: string) => {
  const located = await locate(path);
  return located.kind === 'missing' ? located.status : located.kind;
};

const isPublic = async (id: string) => {
  const [row] = await db().$queryRaw<{ shown: boolean }[]>`SELECT is_media_public(${id}::uuid) AS "shown"`;
  return row?.shown;
};

it('An issue is prepared with cover and file before readers see it, shown, hidden and deleted', async () => {
  const { id: pdfId } = await givenFile();
  const fields = { number: 1, titleAr: '', titleEn: '', publishedOn: '2026-01-05', coverId: null };
  const { id } = await createIssue(layla, seriesId, { ...fields, pdfIdAr: pdfId, pdfIdEn: null });
  const path = '/en/series/prepared/1';
  const listed = async () =>
    (await listSeriesIssues('en', { id: seriesId, slug: 'prepared' }, null))?.rows.length;
  expect([await statusOf(path), await listed(), await isPublic(pdfId)]).toEqual([404, 0, false]);
  expect(await findIssue('en', path)).toBeNull();

  await showIssue(layla, { id, isShown: true });
  expect([await statusOf(path), await listed(), await isPublic(pdfId)]).toEqual(['page', 1, true]);

  await showIssue(layla, { id, isShown: false });
  expect([await statusOf(path), await listed(), await isPublic(pdfId)]).toEqual([410, 0, false]);
  expect(await locate(path)).toMatchObject({ page: '/en/status/410?series=prepared' });
  expect(await findGone('en', { series: 'prepared' })).toEqual({
    ...{ what: 'issue', translationPath: '/ar/series/مسودات' },
    instead: { path: '/en/series/prepared', locale: 'en', name: 'Prepared' },
  });
  await expect(showIssue(await signedIn('omar'), { id, isShown: true })).rejects.toMatchObject({
    code: 'forbidden',
  });

  await showIssue(layla, { id, isShown: true });
  await deleteIssue(layla, id);
  expect(await locate(path)).toMatchObject({ status: 410, page: '/en/status/410?series=prepared' });
  const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
  expect(events.map(({ action }) => action)).toEqual([
    ...['issue.created', 'issue.shown', 'issue.hidden', 'issue.shown', 'issue.deleted'],
  ]);
  expect(events[0]?.data).toMatchObject(issueNames({ nameAr: 'مسودات', nameEn: 'Prepared' }, 1));

  await committed(deleteRecord<SeriesFields>)(layla, seriesDescriptor, seriesId);
  expect([await statusOf('/en/series/prepared'), await statusOf(path)]).toEqual([410, 410]);
  expect(await locate('/en/series/prepared')).toMatchObject({ page: '/en/status/410?list=' });
  expect(await findGone('en', { series: 'prepared' })).toEqual({ what: 'issue' });
});
