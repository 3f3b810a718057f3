import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { createRecord } from '@/lib/bilingual-records/create-record';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { updateRecord } from '@/lib/bilingual-records/update-record';
import { db } from '@/lib/db';
import { createLocate } from '@/lib/rendering/locate-target';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { runMigration } from '@/lib/testing/run-migration';
import { createIssue as createVerb } from './create-issue';
import { deleteIssue as deleteVerb } from './delete-issue';
import { seriesDescriptor } from './series-descriptor';
import { showIssue as showVerb } from './show-issue';
import type { IssueFields, SeriesFields } from './types';
import { updateIssue as updateVerb } from './update-issue';

const [addIssue, showIssue, updateIssue, deleteIssue] = [
  committed(createVerb),
  committed(showVerb),
  committed(updateVerb),
  committed(deleteVerb),
];

/** Adds an issue and shows it to readers. */
async function createIssue(actor: Actor, seriesId: string, fields: IssueFields): Promise<{ id: string }> {
  const made = await addIssue(actor, seriesId, fields);
  await showIssue(actor, { id: made.id, isShown: true });
  return made;
}
const locate = createLocate(() => true);

let layla: Actor;
let counter = 0;

beforeAll(async () => {
  layla = await signedIn('layla');
});

const issue = (number: number): IssueFields => ({
  ...{ number, titleAr: '', titleEn: '', publishedOn: '2026-01-05' },
  ...{ coverId: null, pdfIdAr: null, pdfIdEn: null },
});

function seriesAt(slugEn: string): SeriesFields {
  counter += 1;
  return {
    ...{ nameAr: `أوراق ${counter}`, nameEn: `Papers ${counter}`, slugAr: `أوراق-${counter}`, slugEn },
    ...{ descriptionAr: '', descriptionEn: '', periodicity: 'monthly' },
  };
}

async function givenSeriesAt(slugEn: string): Promise<string> {
  return (await committed(createRecord<SeriesFields>)(layla, seriesDescriptor, seriesAt(slugEn))).id;
}

async function moveSeries(id: string, slugEn: string) {
  const { fields, version } = await getRecord(seriesDescriptor, id);
  const change = { id, version, fields: { ...fields, slugEn } };
  await committed(updateRecord<SeriesFields>)(layla, seriesDescriptor, change);
}

const renumber = (id: string, number: number) =>
  updateIssue(layla, { id, version: 1, fields: issue(number) });

/** Where readers of an address come to: the path of its page, or the status where there is none. */
async function readersOf(path: string): Promise<string | number> {
  const located = await locate(path);
  if (located.kind === 'page') return path;
  return located.kind === 'redirect' ? readersOf(located.location) : located.status;
}

describe('The address of an issue', () => {
  it('leads to the issue that has the number now, and not to the one that had it before', async () => {
    const id = await givenSeriesAt('numbers');
    const first = await createIssue(layla, id, issue(5));
    await renumber(first.id, 6);
    await createIssue(layla, id, issue(5));
    await moveSeries(id, 'numbers-moved');
    expect(await readersOf('/en/series/numbers/5')).toBe('/en/series/numbers-moved/5');
    expect(await readersOf('/en/series/numbers/6')).toBe('/en/series/numbers-moved/6');
  });

  it('moves with the series also where an earlier issue with the number was deleted', async () => {
    const id = await givenSeriesAt('again');
    const { id: issueId } = await createIssue(layla, id, issue(2));
    await deleteIssue(layla, issueId);
    expect(await readersOf('/en/series/again/2')).toBe(410);
    await createIssue(layla, id, issue(2));
    await moveSeries(id, 'again-moved');
    expect(await readersOf('/en/series/again/2')).toBe('/en/series/again-moved/2');
  });

  it('is that of the number that an issue is given later', async () => {
    const id = await givenSeriesAt('later');
    const gone = await createIssue(layla, id, issue(1));
    await deleteIssue(layla, gone.id);
    const { id: issueId } = await createIssue(layla, id, issue(3));
    await renumber(issueId, 1);
    await moveSeries(id, 'later-moved');
    expect(await readersOf('/en/series/later/1')).toBe('/en/series/later-moved/1');
    expect(await readersOf('/en/series/later/3')).toBe('/en/series/later-moved/1');
  });

  it('is its own again when the series comes back to a former address and leaves it once more', async () => {
    const id = await givenSeriesAt('back');
    const { id: issueId } = await createIssue(layla, id, issue(7));
    await renumber(issueId, 8);
    await moveSeries(id, 'elsewhere');
    await createIssue(layla, id, issue(7));
    await moveSeries(id, 'back');
    expect(await db().redirect.count({ where: { fromPath: '/en/series/back/7' } })).toBe(0);
    await moveSeries(id, 'away');
    expect(await readersOf('/en/series/back/7')).toBe('/en/series/away/7');
  });
});

describe('The address of an issue that is hidden', () => {
  it('answers 410 as long, and keeps what led to it', async () => {
    const id = await givenSeriesAt('hidden');
    const { id: issueId } = await createIssue(layla, id, issue(3));
    await renumber(issueId, 4);
    await showIssue(layla, { id: issueId, isShown: false });
    const addresses = ['/en/series/hidden/3', '/en/series/hidden/4'];
    expect(await Promise.all(addresses.map(readersOf))).toEqual([410, 410]);
    await showIssue(layla, { id: issueId, isShown: true });
    expect(await readersOf('/en/series/hidden/3')).toBe('/en/series/hidden/4');
  });

  it('leaves nothing behind where the series or the number moves in the meantime', async () => {
    const id = await givenSeriesAt('hidden-moves');
    const { id: issueId } = await createIssue(layla, id, issue(1));
    await showIssue(layla, { id: issueId, isShown: false });
    await moveSeries(id, 'hidden-moved');
    await renumber(issueId, 2);
    expect(await readersOf('/en/series/hidden-moves/1')).toBe(410);
    await showIssue(layla, { id: issueId, isShown: true });
    expect(await readersOf('/en/series/hidden-moves/1')).toBe('/en/series/hidden-moved/2');
    expect(await db().redirect.count({ where: { status: 410, fromPath: { contains: 'hidden-mov' } } })).toBe(
      0,
    );
  });

  it('is known of the issue itself where an earlier build wrote it to its addresses', async () => {
    const id = await givenSeriesAt('hidden-before');
    const [{ id: hidden }, { id: prepared }] = [
      await createIssue(layla, id, issue(1)),
      await addIssue(layla, id, issue(2)),
    ];
    await showIssue(layla, { id: hidden, isShown: false });
    await db().issue.update({ where: { id: hidden }, data: { hiddenAt: null } });
    await db().redirect.create({ data: { fromPath: '/en/series/hidden-before/1', status: 410 } });
    await runMigration('20261130090200_issues_hidden_before');
    expect(await db().redirect.count({ where: { fromPath: '/en/series/hidden-before/1' } })).toBe(0);
    await moveSeries(id, 'hidden-after');
    const addresses = ['/en/series/hidden-after/1', '/en/series/hidden-after/2'];
    expect(await Promise.all(addresses.map(readersOf))).toEqual([410, 404]);
    expect((await db().issue.findUniqueOrThrow({ where: { id: prepared } })).hiddenAt).toBeNull();
    await showIssue(layla, { id: hidden, isShown: true });
    expect(await readersOf('/en/series/hidden-before/1')).toBe('/en/series/hidden-after/1');
  });

  it('stays gone when it is deleted; one that readers never saw is not known', async () => {
    const id = await givenSeriesAt('hidden-deleted');
    const { id: issueId } = await createIssue(layla, id, issue(1));
    await showIssue(layla, { id: issueId, isShown: false });
    await deleteIssue(layla, issueId);
    const prepared = await addIssue(layla, id, issue(2));
    await deleteIssue(layla, prepared.id);
    const addresses = ['/en/series/hidden-deleted/1', '/en/series/hidden-deleted/2'];
    expect(await Promise.all(addresses.map(readersOf))).toEqual([410, 404]);
  });
});

describe('The address of a series', () => {
  it('belongs to a new series that takes it, and no longer to the one that had it', async () => {
    const id = await givenSeriesAt('taken');
    await moveSeries(id, 'taken-moved');
    expect(await readersOf('/en/series/taken')).toBe('/en/series/taken-moved');
    await givenSeriesAt('taken');
    expect(await db().redirect.count({ where: { fromPath: '/en/series/taken' } })).toBe(0);
  });
});
