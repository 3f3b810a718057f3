import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { createRecord } from '@/lib/bilingual-records/create-record';
import { deleteRecord } from '@/lib/bilingual-records/delete-record';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { updateRecord } from '@/lib/bilingual-records/update-record';
import { db } from '@/lib/db';
import { findSeries } from '@/lib/publications/find-collection';
import { findIssue } from '@/lib/publications/issues/find-issue';
import { listSeries } from '@/lib/publications/issues/list-issues';
import { createLocate } from '@/lib/rendering/locate-target';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createIssue as createIssueVerb } from './create-issue';
import { deleteIssue as deleteIssueVerb } from './delete-issue';
import { getIssue } from './get-issue';
import { listIssues } from './list-issues';
import { seriesDescriptor } from './series-descriptor';
import { IssueShape } from './shape';
import { showIssue } from './show-issue';
import type { IssueFields, SeriesFields } from './types';
import { updateIssue as updateIssueVerb } from './update-issue';

const [addIssue, updateIssue, deleteIssue] = [
  committed(createIssueVerb),
  committed(updateIssueVerb),
  committed(deleteIssueVerb),
];

/** Adds an issue and shows it to readers. */
async function createIssue(actor: Actor, seriesId: string, fields: IssueFields): Promise<{ id: string }> {
  const made = await addIssue(actor, seriesId, fields);
  await committed(showIssue)(actor, { id: made.id, isShown: true });
  return made;
}
const createSeries = (actor: Actor, fields: SeriesFields) =>
  committed(createRecord<SeriesFields>)(actor, seriesDescriptor, fields);
const updateSeries = (actor: Actor, id: string, version: number, fields: SeriesFields) =>
  committed(updateRecord<SeriesFields>)(actor, seriesDescriptor, { id, version, fields });

const locate = createLocate(() => true);
const encoded = (path: string) => encodeURI(path);

let layla: Actor;
let omar: Actor;
let counter = 0;

beforeAll(async () => {
  [layla, omar] = [await signedIn('layla'), await signedIn('omar')];
});

function fields(change: Partial<SeriesFields> = {}): SeriesFields {
  counter += 1;
  return {
    ...{ nameAr: `اتجاهات ${counter}`, nameEn: `Trends ${counter}` },
    ...{ slugAr: `اتجاهات-${counter}`, slugEn: `trends-${counter}` },
    ...{ descriptionAr: '', descriptionEn: '', periodicity: 'quarterly' },
    ...change,
  };
}

function issue(change: Partial<IssueFields> = {}): IssueFields {
  return {
    ...{ number: 1, titleAr: 'العدد الأول', titleEn: 'The first issue', publishedOn: '2026-01-05' },
    ...{ coverId: null, pdfIdAr: null, pdfIdEn: null },
    ...change,
  };
}

async function givenSeriesWithIssue(change: Partial<IssueFields> = {}) {
  const seriesFields = fields();
  const { id } = await createSeries(layla, seriesFields);
  const made = await createIssue(layla, id, issue(change));
  return { id, seriesFields, issueId: made.id, slug: seriesFields.slugEn };
}

describe('A series', () => {
  it('is changed by administrators, and readers see how often it appears', async () => {
    await expect(createSeries(omar, fields())).rejects.toMatchObject({ code: 'forbidden' });
    const mine = fields();
    const { id } = await createSeries(layla, mine);
    expect(await findSeries('en', mine.slugEn)).toMatchObject({ periodicity: 'quarterly' });
    await updateSeries(layla, id, 1, { ...mine, periodicity: 'irregular' });
    expect(await findSeries('en', mine.slugEn)).toMatchObject({ periodicity: 'irregular' });
    expect((await listSeries('en')).find((each) => each.id === id)).toMatchObject({ latest: null });
  });

  it('tells builds from before whether it is regular, and is told so by them', async () => {
    const { id } = await createSeries(layla, fields({ periodicity: 'monthly' }));
    expect(await db().series.findUniqueOrThrow({ where: { id } })).toMatchObject({ regular: true });
    const { periodicity: _unknown, ...before } = fields();
    const older = await db().series.create({
      data: { ...before, slugArFolded: before.slugAr, slugEnFolded: before.slugEn, regular: true },
    });
    expect(older.periodicity).toBe('regular');
  });

  it('has an address that no other has, and is deleted only once it has no issues', async () => {
    const { id, seriesFields, issueId } = await givenSeriesWithIssue();
    const same = createSeries(layla, fields({ slugEn: seriesFields.slugEn }));
    await expect(same).rejects.toMatchObject({ issues: [{ path: 'slugEn', key: 'series.slugTaken' }] });
    const remove = () => committed(deleteRecord<SeriesFields>)(layla, seriesDescriptor, id);
    await expect(remove()).rejects.toMatchObject({
      issues: [{ key: 'series.hasIssues', params: { count: 1 } }],
    });
    await deleteIssue(layla, issueId);
    await remove();
    await expect(getRecord(seriesDescriptor, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('takes its issues to its new address, so that readers of the former ones find them', async () => {
    const { id, seriesFields, slug } = await givenSeriesWithIssue({ number: 4 });
    await updateSeries(layla, id, 1, { ...seriesFields, slugEn: `${slug}-new` });
    expect(await locate(encoded(`/en/series/${slug}/4`))).toEqual({
      ...{ kind: 'redirect', status: 301, location: `/en/series/${slug}-new/4` },
    });
    expect(await findIssue('en', `/en/series/${slug}-new/4`)).toMatchObject({ number: 4 });
    expect(await locate(encoded('/en/series/never-was/4'))).toMatchObject({ kind: 'missing', status: 404 });
  });
});

describe('An issue', () => {
  it('is added, changed and deleted by administrators alone', async () => {
    const { id, issueId } = await givenSeriesWithIssue();
    const forbidden = { code: 'forbidden' };
    await expect(createIssue(omar, id, issue({ number: 2 }))).rejects.toMatchObject(forbidden);
    const change = { id: issueId, version: 1, fields: issue({ number: 2 }) };
    await expect(updateIssue(omar, change)).rejects.toMatchObject(forbidden);
    await expect(deleteIssue(omar, issueId)).rejects.toMatchObject(forbidden);
    await expect(createIssue(layla, issueId, issue())).rejects.toMatchObject({ code: 'not_found' });
  });

  it('has a number that no other of its series has, also when two people add it at once', async () => {
    const { id } = await givenSeriesWithIssue();
    const taken = { issues: [{ path: 'number', key: 'issue.numberTaken', params: { number: 1 } }] };
    await expect(createIssue(layla, id, issue())).rejects.toMatchObject(taken);
    const both = [1, 2].map(() => createIssue(layla, id, issue({ number: 5 })));
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect((await listIssues(id, { size: 20 })).rows.map(({ number }) => number)).toEqual([5, 1]);
  });

  it('keeps the change of the first of two administrators and answers the second with a conflict', async () => {
    const { issueId } = await givenSeriesWithIssue();
    const change = (titleEn: string) => ({ id: issueId, version: 1, fields: issue({ titleEn }) });
    expect(await updateIssue(layla, change('First'))).toEqual({ version: 2 });
    await expect(updateIssue(layla, change('Second'))).rejects.toMatchObject({ code: 'conflict' });
    expect((await getIssue(issueId)).fields.titleEn).toBe('First');
    expect(await updateIssue(layla, { ...change('First'), version: 2 })).toEqual({ version: 2 });
  });

  it('is found under its new number, and readers of the former one are led there', async () => {
    const { issueId, slug } = await givenSeriesWithIssue({ number: 7 });
    await givenEntry({ en: {}, issueId, publish: ['en'] });
    await updateIssue(layla, { id: issueId, version: 1, fields: issue({ number: 8 }) });
    expect(await locate(encoded(`/en/series/${slug}/7`))).toMatchObject({
      location: `/en/series/${slug}/8`,
    });
    expect(await db().publication.findFirst({ where: { issueId } })).toMatchObject({ issueNumber: 8 });
  });

  it('is deleted only when no piece belongs to it and no line leads to it, and is gone for readers', async () => {
    const { id, slug, issueId } = await givenSeriesWithIssue({ number: 3 });
    const { entryId } = await givenEntry({ en: {}, issueId });
    await givenEntry({ kind: 'center_news', en: { link: `issue:${issueId}` } });
    const refused = { issues: [{ key: 'issue.hasPieces', params: { count: 2 } }] };
    await expect(deleteIssue(layla, issueId)).rejects.toMatchObject(refused);
    await db().entry.update({ where: { id: entryId }, data: { issueId: null } });
    await db().edition.updateMany({ where: { link: `issue:${issueId}` }, data: { link: null } });
    await deleteIssue(layla, issueId);
    expect(await locate(encoded(`/en/series/${slug}/3`))).toMatchObject({ kind: 'missing', status: 410 });
    expect((await listIssues(id, { size: 20 })).rows).toEqual([]);
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: 'issue.deleted', data: { nameEn: expect.stringContaining('3') } });
  });
});

describe('What is typed about an issue', () => {
  const typed = { number: '4', publishedOn: '2026-01-05', titleAr: '', titleEn: '' };
  const empty = { coverId: '', pdfIdAr: '', pdfIdEn: '' };

  it('has a number in either digits, and a day', () => {
    expect(IssueShape.parse({ ...typed, ...empty, number: '٤١' })).toMatchObject({
      ...{ number: 41, coverId: null },
    });
    for (const number of ['', '0', '-1', '1.5', '100000', 'x'])
      expect(IssueShape.safeParse({ ...typed, ...empty, number }).success, number).toBe(false);
    for (const publishedOn of ['', '2026-02-30', 'today'])
      expect(IssueShape.safeParse({ ...typed, ...empty, publishedOn }).success, publishedOn).toBe(false);
  });
});
