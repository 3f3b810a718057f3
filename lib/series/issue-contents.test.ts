import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { deleteMedia as deleteMediaVerb } from '@/lib/media/delete-media';
import { listUses } from '@/lib/media/list-uses';
import { mediaPath } from '@/lib/media/media-path';
import { describeFile } from '@/lib/media/serving/describe-file';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findIssue } from '@/lib/publications/issues/find-issue';
import { publicationIssue } from '@/lib/publications/issues/issue-data';
import { listIssueContents } from '@/lib/publications/issues/list-issues';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenSeries } from '@/lib/testing/publication-factories';
import { arrangeIssue as arrangeIssueVerb } from './arrange-issue';
import { getIssue } from './get-issue';
import { listContents } from './list-contents';
import { updateIssue as updateIssueVerb } from './update-issue';

const [arrangeIssue, updateIssue] = [committed(arrangeIssueVerb), committed(updateIssueVerb)];
const deleteMedia = committed(deleteMediaVerb);

let layla: Actor;
let counter = 0;

beforeAll(async () => {
  layla = await signedIn('layla');
});

async function givenIssue(pieces: number) {
  counter += 1;
  const key = `contents-${counter}`;
  const { series, issueIds } = await givenSeries(key, [1]);
  const [id = ''] = issueIds;
  const entryIds: string[] = [];
  for (let n = 1; n <= pieces; n += 1) {
    const en = { title: `Piece ${n}`, slug: `${key}-${n}` };
    entryIds.push((await givenEntry({ en, issueId: id, publish: ['en'] })).entryId);
  }
  return { id, series, entryIds, path: `/en/series/${key}/1` };
}

/** The titles that readers of the issue get, in order. */
const seenBy = async ({ id, series }: { id: string; series: { id: string } }) =>
  (await listIssueContents('en', { id, series })).map(({ title }) => title);

describe('The contents of an issue', () => {
  it('are in the order that an administrator gives them, for readers at once', async () => {
    const issue = await givenIssue(3);
    const [first = '', , third = ''] = issue.entryIds;
    expect(await seenBy(issue)).toEqual(['Piece 1', 'Piece 2', 'Piece 3']);
    const { reads } = await collectReads(() => seenBy(issue));
    const before = await lastPublicChange();
    await arrangeIssue(layla, { id: issue.id, entryId: third, to: 0, seen: issue.entryIds });
    expect(await seenBy(issue)).toEqual(['Piece 3', 'Piece 1', 'Piece 2']);
    const change = await db().publicChange.findFirstOrThrow({ where: { number: { gt: before } } });
    expect(change.keys.filter((key) => reads.get(key) === 'immediate')).toEqual([`term:${issue.id}`]);
    const seen = (await listContents(issue.id)).map(({ entryId }) => entryId);
    await arrangeIssue(layla, { id: issue.id, entryId: first, to: 2, seen });
    expect(await seenBy(issue)).toEqual(['Piece 3', 'Piece 2', 'Piece 1']);
  });

  it('end with what has joined them since, and lose what has left them', async () => {
    const issue = await givenIssue(2);
    const [first = '', second = ''] = issue.entryIds;
    await arrangeIssue(layla, { id: issue.id, entryId: second, to: 0, seen: issue.entryIds });
    await givenEntry({ en: { title: 'Newcomer' }, issueId: issue.id, publish: ['en'] });
    expect(await seenBy(issue)).toEqual(['Piece 2', 'Piece 1', 'Newcomer']);
    await db().publication.updateMany({ where: { entryId: first }, data: { issueId: null } });
    expect(await seenBy(issue)).toEqual(['Piece 2', 'Newcomer']);
  });

  it('include what readers still get after its draft has moved to another issue, and keep its position', async () => {
    const issue = await givenIssue(3);
    const [first = '', second = '', third = ''] = issue.entryIds;
    await arrangeIssue(layla, { id: issue.id, entryId: third, to: 0, seen: issue.entryIds });
    const other = await givenIssue(0);
    await db().entry.update({ where: { id: third }, data: { issueId: other.id } });
    const listed = await listContents(issue.id);
    expect(listed.map(({ entryId, isLeaving }) => [entryId, isLeaving])).toEqual([
      [third, true],
      [first, false],
      [second, false],
    ]);
    const seen = listed.map(({ entryId }) => entryId);
    await arrangeIssue(layla, { id: issue.id, entryId: second, to: 1, seen });
    expect(await seenBy(issue)).toEqual(['Piece 3', 'Piece 2', 'Piece 1']);
    expect((await listContents(other.id)).map(({ entryId }) => entryId)).toEqual([third]);
  });

  it('forget the position of what belongs to another issue for readers, too', async () => {
    const issue = await givenIssue(3);
    const [first = '', second = '', third = ''] = issue.entryIds;
    await arrangeIssue(layla, { id: issue.id, entryId: third, to: 0, seen: issue.entryIds });
    await db().entry.update({ where: { id: third }, data: { issueId: null } });
    await db().publication.updateMany({ where: { entryId: third }, data: { issueId: null } });
    await arrangeIssue(layla, { id: issue.id, entryId: second, to: 0, seen: [first, second] });
    expect(await db().issueEntry.count({ where: { entryId: third } })).toBe(0);
  });

  it('are unchanged when they are other ones by now, or for somebody without permission', async () => {
    const issue = await givenIssue(2);
    const [first = '', second = ''] = issue.entryIds;
    const move = { id: issue.id, entryId: second, to: 0 };
    const stale = arrangeIssue(layla, { ...move, seen: [second, first] });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    const omar = await signedIn('omar');
    const unasked = arrangeIssue(omar, { ...move, seen: issue.entryIds });
    await expect(unasked).rejects.toMatchObject({ code: 'forbidden' });
    const beyond = arrangeIssue(layla, { ...move, to: 2, seen: issue.entryIds });
    await expect(beyond).rejects.toMatchObject({ code: 'invalid' });
    expect(await seenBy(issue)).toEqual(['Piece 1', 'Piece 2']);
  });
});

describe('The cover and the PDF of an issue', () => {
  async function givenIssueWithFiles() {
    const issue = await givenIssue(1);
    const [cover, pdf] = [await givenPicture({ width: 900, height: 1200 }), await givenFile()];
    const { fields, version } = await getIssue(issue.id);
    const chosen = { ...fields, coverId: cover.id, pdfIdEn: pdf.id };
    await updateIssue(layla, { id: issue.id, version, fields: chosen });
    return { ...issue, cover, pdf, fields };
  }
  const fileOf = async (id: string) => {
    const row = await db().mediaVariant.findFirstOrThrow({ where: { mediaId: id } });
    return describeFile(mediaPath({ id, contentHash: row.contentHash, name: row.name }));
  };

  it('are got by readers of both languages as long as the issue has them', async () => {
    const { id, path, cover, pdf, fields } = await givenIssueWithFiles();
    const page = await findIssue('en', path);
    expect(page).toMatchObject({ cover: { width: expect.any(Number) }, pdf: { locale: 'en' } });
    expect(await findIssue('ar', path.replace('/en/series/', '/ar/series/سلسلة-'))).toMatchObject({
      pdf: { locale: 'en' },
    });
    for (const media of [cover, pdf]) expect(await fileOf(media.id)).toMatchObject({ status: 200 });
    const before = await lastPublicChange();
    await updateIssue(layla, { id, version: 2, fields });
    for (const media of [cover, pdf]) expect(await fileOf(media.id)).toEqual({ status: 410 });
    const { withdrawn } = await db().publicChange.findFirstOrThrow({ where: { number: { gt: before } } });
    expect(withdrawn.sort()).toEqual([`media-use:${cover.id}`, `media-use:${pdf.id}`].sort());
  });

  it('are named where the library says what uses them, and are not deleted there', async () => {
    const { cover, pdf } = await givenIssueWithFiles();
    const uses = async (mediaId: string) => (await listUses(layla, mediaId)).records.map(({ use }) => use);
    expect([await uses(cover.id), await uses(pdf.id)]).toEqual([['issueCover'], ['issuePdf']]);
    for (const { id } of [cover, pdf]) {
      expect(await db().media.findUniqueOrThrow({ where: { id } })).toMatchObject({ isUsed: true });
      const removal = deleteMedia(layla, { id, alsoFromHistory: true });
      await expect(removal).rejects.toMatchObject({ issues: [{ key: 'media.used' }] });
    }
  });

  it('are a picture and a PDF', async () => {
    const { id } = await givenIssue(0);
    const { fields, version } = await getIssue(id);
    const [picture, file] = [await givenPicture(), await givenFile()];
    const wrong = { ...fields, coverId: file.id, pdfIdAr: picture.id };
    await expect(updateIssue(layla, { id, version, fields: wrong })).rejects.toMatchObject({
      issues: [
        { path: 'coverId', key: 'field.unknownChoice' },
        { path: 'pdfIdAr', key: 'issue.noPdf' },
      ],
    });
  });

  it('are told to programs, with the pieces of the issue', async () => {
    const { path } = await givenIssueWithFiles();
    const page = await findIssue('en', path);
    if (!page) throw new Error('there is no page');
    const contents = await listIssueContents('en', page);
    const data = publicationIssue(page, contents, 'en', {
      url: 'https://site.example',
      name: 'Center',
      icon: STANDARD_ICON,
    });
    expect(data).toMatchObject({
      '@type': 'PublicationIssue',
      url: `https://site.example${path}`,
      isPartOf: { '@type': 'Periodical' },
      encoding: { encodingFormat: 'application/pdf' },
      hasPart: [{ headline: 'Piece 1' }],
    });
  });
});
