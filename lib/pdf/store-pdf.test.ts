import { beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { pdfStorageKey } from '@/lib/media/storage/pdf-key';
import { pdfKey } from '@/lib/public-changes/keys';
import { findPiece } from '@/lib/publications/find-piece';
import { locatePage } from '@/lib/publications/locate-page';
import { explain } from '@/lib/rendering/locate-target';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenPicture } from '@/lib/testing/given-media';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { forgetRequests, makeFiles } from '@/lib/testing/pdf-fixture';
import { publishPresent } from '@/lib/testing/publish-present';
import { makePdf } from './make-pdf';
import { readPdf } from './read-pdf';
import { sweepPdfs } from './sweep-pdfs';

vi.mock('./make-pdf', () => ({ makePdf: vi.fn() }));
const set = vi.mocked(makePdf);
let made = 0;

beforeEach(async () => {
  set.mockReset().mockImplementation(async () => Buffer.from(`%PDF ${++made}`));
  await forgetRequests();
});

const signal = new AbortController().signal;
let slugs = 0;

async function givenPublished(options: Partial<Parameters<typeof givenEntry>[0]> = {}) {
  const slug = `on-paper-${++slugs}`;
  const { editions } = await givenEntry({
    en: { title: 'Ports', slug, body: [{ p: 'Text.' }] },
    publish: ['en'],
    ...options,
  });
  const editionId = editions.en ?? '';
  const { id } = await db().publication.findUniqueOrThrow({ where: { editionId } });
  return { id, editionId, slug, path: `/en/articles/${slug}.pdf` };
}

const shownPdf = async (slug: string) => (await findPiece('en', 'article', slug))?.pdf;

it('A published article has a file some seconds later, and its page names it from then on', async () => {
  const { id, slug, path } = await givenPublished();
  expect(await shownPdf(slug)).toBeNull();
  expect(await locatePage(path)).toEqual({ kind: 'missing' });
  await makeFiles();
  expect(set.mock.calls[0]?.[0].content).toMatchObject({
    title: 'Ports',
    dir: 'ltr',
    pieces: [{ locale: 'en' }],
  });
  const bytes = Buffer.from(`%PDF ${made}`);
  expect(await shownPdf(slug)).toEqual({ path, byteSize: bytes.length });
  expect(await locatePage(path)).toEqual({ kind: 'page' });
  expect((await readPdf(path))?.bytes).toEqual(bytes);
  expect((await readPdf(path))?.headers).toContainEqual([
    'Link',
    expect.stringContaining(`/en/articles/${slug}>; rel="canonical"`),
  ]);
  const change = await db().publicChange.findUnique({ where: { number: await lastPublicChange() } });
  expect(change?.keys).toEqual([pdfKey(id)]);
  expect(await db().pdfRequest.count()).toBe(0);
});

it('Between an update and its file, the page names none: nobody keeps an older text as the present one', async () => {
  const { editionId, slug, path } = await givenPublished();
  await makeFiles();
  const omar = await signedIn('omar');
  const draft = article({ title: 'Harbours', body: [{ p: 'Other text.' }] }, newBlockId);
  await writeDocument(omar, editionId, draft);
  await publishPresent(omar, editionId);
  expect([await shownPdf(slug), (await locatePage(path)).kind]).toEqual([null, 'missing']);
  await makeFiles();
  expect(set.mock.lastCall?.[0].content.title).toBe('Harbours');
  expect(await shownPdf(slug)).toMatchObject({ path });
});

it('What was published again while its file was set is set once more', async () => {
  const { editionId, slug } = await givenPublished();
  const omar = await signedIn('omar');
  set.mockImplementationOnce(async () => {
    await writeDocument(omar, editionId, article({ title: 'Newer', body: [{ p: 'x' }] }, newBlockId));
    await publishPresent(omar, editionId);
    return Buffer.from('%PDF of before');
  });
  await makeFiles();
  expect(await shownPdf(slug)).toBeNull();
  await makeFiles();
  expect([set.mock.lastCall?.[0].content.title, (await shownPdf(slug))?.byteSize]).toEqual([
    'Newer',
    expect.any(Number),
  ]);
});

it('A withdrawn article takes its file along: 410 at once, and the bytes are swept later', async () => {
  const { id, editionId, path } = await givenPublished();
  await makeFiles();
  const { fileName } = await db().publicationPdf.findUniqueOrThrow({ where: { publicationId: id } });
  const stored = async () => {
    const opened = await mediaStorage().open(pdfStorageKey({ id, fileName }));
    opened?.stream.destroy();
    return opened !== null;
  };
  const later = new Date(Date.now() + 24 * 3600_000);
  await sweepPdfs(signal, later);
  expect(await stored()).toBe(true);
  await unpublishEdition(await signedIn('omar'), editionId);
  expect([(await locatePage(path)).kind, await explain(path), await readPdf(path)]).toEqual([
    'missing',
    expect.objectContaining({ kind: 'missing', status: 410 }),
    null,
  ]);
  await sweepPdfs(signal, later);
  expect(await stored()).toBe(false);
});

it('One file that cannot be set stops no other one, and is tried again later', async () => {
  const bad = await givenPublished();
  const good = await givenPublished({ en: { title: 'Ships', slug: `on-paper-${slugs + 1}` } });
  set.mockImplementation(async ({ content }) => {
    if (content.title === 'Ports') throw new Error('no ink');
    return Buffer.from('%PDF');
  });
  await makeFiles();
  expect(await shownPdf(`on-paper-${slugs}`)).toMatchObject({ byteSize: 4 });
  expect(await shownPdf(bad.slug)).toBeNull();
  const waiting = await db().pdfRequest.findMany();
  expect(waiting).toMatchObject([{ publicationId: bad.id, failures: 1 }]);
  expect(waiting[0]?.dueAt.getTime()).toBeGreaterThan(Date.now());
  expect(good.id).not.toBe(bad.id);
});

it('An article gives its file its pictures with their texts, and addresses that hold on paper', async () => {
  const picture = await givenPicture({ altEn: 'A map of the port' });
  const body = [
    { p: ['See ', { text: 'the archive', href: '/en/archive' }] },
    { figure: [picture.id], caption: 'The port' },
  ];
  await givenPublished({ en: { title: 'Maps', slug: `on-paper-${slugs + 1}`, body } });
  await makeFiles();
  const { content, files } = set.mock.lastCall?.[0] ?? { files: [] };
  expect(files.map(({ name }) => name)).toEqual([`${picture.id}.jpg`]);
  expect(files[0]?.bytes.length).toBeGreaterThan(100);
  const text = JSON.stringify(content?.pieces[0]?.blocks);
  expect(text).toContain('"alt":"A map of the port"');
  expect(text).toMatch(/"href":"https?:\/\/[^"]+\/en\/archive"/);
});

it('A picture that is replaced or described anew is so in the file', async () => {
  const picture = await givenPicture();
  const en = { title: 'Maps', slug: `on-paper-${slugs + 1}`, body: [{ figure: [picture.id] }, { p: 'x' }] };
  const { id } = await givenPublished({ en });
  await makeFiles();
  await db().media.update({ where: { id: picture.id }, data: { altEn: 'The port at night' } });
  expect(await db().pdfRequest.findMany()).toMatchObject([{ publicationId: id }]);
  await makeFiles();
  expect(JSON.stringify(set.mock.lastCall?.[0].content)).toContain('The port at night');
  await db().media.update({ where: { id: picture.id }, data: { contentHash: 'f'.repeat(16) } });
  expect(await shownPdf(en.slug)).toBeNull();
});

it('Two processes that make the same file leave the newer one, whichever ends last', async () => {
  const { editionId, slug } = await givenPublished();
  const omar = await signedIn('omar');
  set.mockImplementationOnce(async () => {
    await writeDocument(omar, editionId, article({ title: 'Newer', body: [{ p: 'x' }] }, newBlockId));
    await publishPresent(omar, editionId);
    await makeFiles();
    return Buffer.from('%PDF of before, which is longer');
  });
  await makeFiles();
  expect((await shownPdf(slug))?.byteSize).toBe(`%PDF ${made}`.length);
  expect(await db().pdfRequest.count()).toBe(0);
});

it('Center News items have no file', async () => {
  await givenEntry({ kind: 'center_news', en: { title: 'A line', slug: 'a-line' }, publish: ['en'] });
  expect(await db().pdfRequest.count()).toBe(0);
  expect(await locatePage('/en/center-news/a-line.pdf')).toEqual({ kind: 'missing' });
});
