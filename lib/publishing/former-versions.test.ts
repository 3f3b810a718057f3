import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { versionKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findGone } from '@/lib/publications/find-gone';
import { findPiece } from '@/lib/publications/find-piece';
import { findFormerVersion } from '@/lib/publications/former-versions/find-former-version';
import { locatePage } from '@/lib/publications/locate-page';
import { explain } from '@/lib/rendering/locate-target';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { givenPicture } from '@/lib/testing/given-media';
import { publishPresent } from '@/lib/testing/publish-present';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import * as verbs from './former-versions';
import { RENDER_VERSION } from './render-document';
import { rerenderFormerVersions } from './rerender-former-versions';

const chooseVersion = committed(verbs.chooseVersion);

let omar: Actor;
let layla: Actor;
let count = 0;

beforeAll(async () => {
  [omar, layla] = await Promise.all([signedIn('omar'), signedIn('layla')]);
});

type Body = Parameters<typeof article>[0]['body'];

/** Published with the first words, then with the others. */
async function givenCorrected(
  first: Body = [{ p: 'Forty ships.' }],
  then: Body = [{ p: 'Fourteen ships.' }],
) {
  count += 1;
  const slug = `corrected-${count}`;
  const author = await givenPerson(`amal-${count}`);
  await db().person.update({ where: { id: author.id }, data: { nameEn: 'Amal Nasser' } });
  const { entryId, editions } = await givenEntry({
    ...{ en: { slug, title: 'Ships', body: first }, authorIds: [author.id] },
    publish: ['en'],
  });
  const id = editions.en ?? '';
  await writeDocument(omar, id, article({ title: 'The ships', body: then }, newBlockId));
  await publishPresent(omar, id, { change: { reason: 'correction', note: 'It was fourteen.' } });
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const path = (version: number) => `/e/${number}/en/v/${version}`;
  const read = async (version = 1) =>
    (await findFormerVersion({ number: String(number), locale: 'en', version: String(version) }))?.view ??
    null;
  return { id, entryId, slug, author, path, read };
}

const lastChange = () => db().publicChange.findFirstOrThrow({ orderBy: { number: 'desc' } });

it('A reader finds what was to be read before a correction, by whom, from when until when, and why it was changed', async () => {
  const { read, path, slug } = await givenCorrected();
  expect(await read()).toMatchObject({
    ...{
      title: 'Ships',
      authors: ['Amal Nasser'],
      replacedFor: 'correction',
      replacedNote: 'It was fourteen.',
    },
    bodyHtml: expect.stringContaining('Forty ships.'),
  });
  const piece = await findPiece('en', 'article', slug);
  expect(piece?.formerVersions).toMatchObject([{ number: 1, path: path(1) }]);
  expect(piece?.formerVersions[0]?.shownUntil).toEqual(piece?.updatedAt);
  expect(await locatePage(path(1))).toEqual({ kind: 'page' });
});

it('The present version is the piece itself, and invented ones are nowhere', async () => {
  const { path, slug } = await givenCorrected();
  expect(await locatePage(path(2))).toEqual({ kind: 'redirect', path: `/en/articles/${slug}` });
  for (const below of [path(3), `${path(1)}/cite.bib`, path(0), path(1).replace('/en/', '/ar/')])
    expect(await locatePage(below), below).toEqual({ kind: 'missing' });
});

it('The names of that time stay when an author is renamed; a version that is shown again names everybody as they are called now', async () => {
  const { read, author, id } = await givenCorrected();
  await db().person.update({ where: { id: author.id }, data: { nameEn: 'Amal Saleh' } });
  expect((await read())?.authors).toEqual(['Amal Nasser']);
  await chooseVersion(layla, id, { number: 1, isShown: false });
  await chooseVersion(layla, id, { number: 1, isShown: true });
  expect((await read())?.authors).toEqual(['Amal Saleh']);
});

it('An administrator hides a version at once from everybody, and shows it again as it was; nobody else may', async () => {
  const { id, entryId, read, path, slug } = await givenCorrected();
  const before = await read();
  const { versionId } = await db().formerVersion.findFirstOrThrow({
    where: { publication: { editionId: id } },
  });
  await expect(chooseVersion(omar, id, { number: 1, isShown: false })).rejects.toThrow('forbidden');
  await chooseVersion(layla, id, { number: 1, isShown: false });
  const hidden = await lastChange();
  expect(hidden.withdrawn).toEqual([versionKey(versionId)]);
  expect(hidden.keys).toContain(`entry:${entryId}`);
  expect([await read(), await locatePage(path(1))]).toEqual([null, { kind: 'missing' }]);
  // It was public once, and the page says what is to be read instead.
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const told = { kind: 'missing', status: 410, page: `/en/status/410?version=${number}` };
  expect(await explain(path(1))).toEqual(told);
  expect(await findGone('en', { version: String(number) })).toEqual({
    what: 'version',
    instead: { path: `/e/${number}/en`, locale: 'en' },
  });
  // From the Arabic page readers are led to the English piece; its title and the page itself ask once.
  const statements = await recordedStatements(() =>
    collectReads(async () => {
      for (const _part of ['title', 'page'])
        expect(await findGone('ar', { version: String(number) })).toMatchObject({
          translationPath: `/en/articles/${slug}`,
        });
    }),
  );
  expect(statements.filter(({ text }) => text.includes('"Publication"'))).toHaveLength(1);
  expect(await explain(path(9))).toMatchObject({ kind: 'missing', status: 404 });
  expect((await findPiece('en', 'article', slug))?.formerVersions).toEqual([]);
  await chooseVersion(layla, id, { number: 1, isShown: true });
  expect(await read()).toEqual(before);
  const actions = await db().auditEvent.findMany({ where: { subjectId: entryId }, orderBy: { id: 'asc' } });
  expect(actions.slice(-2).map(({ action }) => action)).toEqual([
    'edition.version_hidden',
    'edition.version_shown',
  ]);
  await expect(chooseVersion(layla, id, { number: 2, isShown: false })).rejects.toThrow('conflict');
  await expect(chooseVersion(layla, id, { number: 9, isShown: true })).rejects.toThrow('not_found');
});

it('What was withdrawn stays closed when the piece comes back, until an administrator opens it', async () => {
  const { id, read } = await givenCorrected();
  await unpublishEdition(omar, id);
  expect(await read()).toBeNull();
  await expect(chooseVersion(layla, id, { number: 1, isShown: true })).rejects.toThrow('conflict');
  await publishPresent(omar, id);
  expect([await read(1), await read(2)]).toEqual([null, null]);
  await chooseVersion(layla, id, { number: 2, isShown: true });
  expect(await read(2)).toMatchObject({ title: 'The ships', replacedFor: null });
});

it('A picture that was taken out of the piece is in no earlier version either, and its caption stays', async () => {
  const [kept, gone] = [await givenPicture(), await givenPicture()];
  const figure = (id: string, caption: string) => ({ figure: [id], caption });
  const { read } = await givenCorrected(
    [{ p: 'Text.' }, figure(kept.id, 'The port'), figure(gone.id, 'The ship')],
    [{ p: 'Text.' }, figure(kept.id, 'The port')],
  );
  const html = (await read())?.bodyHtml ?? '';
  expect(html).toContain(`/media/${kept.id}/`);
  expect(html).not.toContain(gone.id);
  expect(html).toContain('The ship');
});

it('A new renderer renders them anew, and only their own pages', async () => {
  const { id, read } = await givenCorrected();
  const fresh = await read();
  const where = { publication: { editionId: id } };
  await db().formerVersion.updateMany({ where, data: { bodyHtml: '<p>old</p>', renderVersion: 0 } });
  expect(await rerenderFormerVersions({ batchSize: 1 })).toBe(1);
  expect(await read()).toEqual(fresh);
  const { versionId, renderVersion } = await db().formerVersion.findFirstOrThrow({ where });
  expect(renderVersion).toBe(RENDER_VERSION);
  expect((await lastChange()).keys).toEqual([versionKey(versionId)]);
});

it('What was published again as it was is one version, from its first day on', async () => {
  const { editions, entryId } = await givenEntry({ en: { title: 'Same' }, publish: ['en'] });
  const id = editions.en ?? '';
  await publishPresent(omar, id);
  await writeDocument(omar, id, article({ title: 'Other', body: [{ p: 'Other.' }] }, newBlockId));
  await publishPresent(omar, id);
  const [first, second] = await db().publicationVersion.findMany({
    where: { editionId: id },
    orderBy: { number: 'asc' },
  });
  const [row, ...others] = await db().formerVersion.findMany({ where: { publication: { editionId: id } } });
  expect([row?.versionId, row?.shownFrom, others]).toEqual([second?.id, first?.publishedAt, []]);
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const at = (version: number) => locatePage(`/e/${number}/en/v/${version}`);
  expect(await at(1)).toEqual({ kind: 'redirect', path: `/e/${number}/en/v/2` });
  await publishPresent(omar, id);
  expect((await at(3)).kind).toBe('redirect');
});

it('An author who was merged into a colleague of the same byline is named once', async () => {
  const { read, id, author } = await givenCorrected();
  const other = await givenPerson('merged-away');
  const revision = await db().publicationVersion.findFirstOrThrow({
    where: { editionId: id, number: 1 },
    select: { revisionId: true },
  });
  const [named] = await db().$queryRaw<{ names: string[] }[]>`
    WITH merged AS (
      INSERT INTO "MergedRecord" ("id", "type", "personId", "nameAr", "nameEn") VALUES (${other.id}::uuid, 'person', ${author.id}::uuid, '', '')
    ) SELECT public.former_authors(${revision.revisionId}::uuid, 'en') AS "names"`;
  expect(named?.names).toEqual(['Amal Nasser']);
  expect((await read())?.authors).toEqual(['Amal Nasser']);
});
