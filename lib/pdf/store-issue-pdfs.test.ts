import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { entryKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findIssue } from '@/lib/publications/issues/find-issue';
import { locatePage } from '@/lib/publications/locate-page';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { forgetRequests, makeFiles } from '@/lib/testing/pdf-fixture';
import { givenSeries } from '@/lib/testing/publication-factories';
import { makePdf } from './make-pdf';
import { PDF_VERSIONS } from './pdf-content';
import { MAKE_PDFS_HANDLER } from './pdf-handler';
import { readPdf } from './read-pdf';

vi.mock('./make-pdf', () => ({ makePdf: vi.fn() }));
const set = vi.mocked(makePdf);
let made = 0;

beforeEach(async () => {
  set.mockReset().mockImplementation(async () => Buffer.from(`%PDF ${++made}`));
  await forgetRequests();
});

describe('An issue', () => {
  const page = '/en/series/papers/3';
  const path = `${page}.pdf`;
  let issueId: string;

  const shown = async () => (await findIssue('en', page))?.pdf;
  const titles = () =>
    set.mock.calls.map(([{ content }]) => [content.locale, content.pieces.map(({ title }) => title[0])]);

  beforeAll(async () => {
    issueId = (await givenSeries('papers', [3])).issueIds[0] ?? '';
  });

  async function givenPiece(title: string, slug: string) {
    const made = await givenEntry({ issueId, en: { title, slug }, publish: ['en'] });
    return { entryId: made.entryId, editionId: made.editions.en ?? '' };
  }

  it('has a file of all its pieces in their order, in the languages that have some', async () => {
    const [one, two] = [await givenPiece('One', 'one'), await givenPiece('Two', 'two')];
    await db().issueEntry.createMany({
      data: [two, one].map(({ entryId }, position) => ({ issueId, entryId, position })),
    });
    await db().pdfRequest.deleteMany();
    expect([await shown(), (await locatePage(path)).kind]).toEqual([null, 'missing']);
    await makeFiles();
    expect(titles()).toEqual([['en', ['Two', 'One']]]);
    expect(set.mock.lastCall?.[0].content).toMatchObject({
      title: 'Series papers – Issue 3 – Title of issue 3',
      cover: { series: 'Series papers', issue: 'Issue 3' },
      address: expect.stringMatching(/\/en\/series\/papers\/3$/),
    });
    expect(await shown()).toMatchObject({ href: path, locale: 'en' });
    expect((await readPdf(path))?.bytes).toEqual(Buffer.from(`%PDF ${made}`));
    expect((await findIssue('ar', '/ar/series/سلسلة-papers/3'))?.pdf).toBeNull();
  });

  it('has none between a change of what is in it and the file of that', async () => {
    const { editionId } = await givenPiece('Three', 'three');
    expect([await shown(), (await locatePage(path)).kind]).toEqual([null, 'missing']);
    await makeFiles();
    expect((await shown())?.byteSize).toBeGreaterThan(0);
    const { reads } = await collectReads(() => readPdf(path));
    const pieces = await db().publication.findMany({ where: { issueId }, select: { entryId: true } });
    for (const { entryId } of pieces) expect(reads.get(entryKey(entryId))).toBe('immediate');
    await unpublishEdition(await signedIn('omar'), editionId);
    expect([await shown(), await readPdf(path)]).toEqual([null, null]);
    set.mockClear();
    await db().pdfRequest.deleteMany();
    await makeFiles();
    expect(titles()).toEqual([['en', ['Two', 'One']]]);
    await db().issue.update({ where: { id: issueId }, data: { titleEn: 'Another' } });
    expect(await shown()).toBeNull();
    set.mockImplementationOnce(async () => {
      // Withdrawn while the file is set, and made without it by another process.
      await db().issue.update({ where: { id: issueId }, data: { titleEn: 'Last' } });
      await makeFiles();
      return Buffer.from('%PDF of before, which is longer');
    });
    await makeFiles();
    expect((await shown())?.byteSize).toBe(`%PDF ${made}`.length);
  });

  it('keeps its file while one of a newer build is made', async () => {
    await db().issuePdf.updateMany({ data: { version: 0 } });
    await MAKE_PDFS_HANDLER.enqueueOutstanding?.(db());
    expect(await db().issuePdfRequest.findMany()).toMatchObject([{ issueId, hides: false }]);
    expect(await shown()).not.toBeNull();
    await makeFiles();
    expect(await db().issuePdf.findMany()).toMatchObject([{ version: PDF_VERSIONS.issue }]);
  });

  it('is removed with its files', async () => {
    await db().publication.updateMany({ where: { issueId }, data: { issueId: null } });
    await db().entry.updateMany({ where: { issueId }, data: { issueId: null } });
    await db().issue.delete({ where: { id: issueId } });
    await makeFiles();
    expect([await db().issuePdf.count(), await db().issuePdfRequest.count()]).toEqual([0, 0]);
  });
});

it('An issue in Arabic says on paper where it is found, in letters', async () => {
  const { issueIds } = await givenSeries('files', [7]);
  await givenEntry({ issueId: issueIds[0], ar: {}, publish: ['ar'] });
  await makeFiles();
  const addresses = set.mock.calls.flatMap(([{ content }]) => (content.cover ? [content.address] : []));
  expect(addresses).toEqual([expect.stringMatching(/\/ar\/series\/\u2067سلسلة-files\u2069\/7$/)]);
});
