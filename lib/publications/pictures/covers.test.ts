import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { savePieceField } from '@/lib/covers/save-piece-field';
import { db } from '@/lib/db';
import type { FieldChange } from '@/lib/entries/save-field';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findFeed } from '@/lib/publications/find-feed';
import { findPiece } from '@/lib/publications/find-piece';
import { listBySection } from '@/lib/publications/list-pieces';
import { findFoundPieces } from '@/lib/publications/search/find-found-pieces';
import { discardChanges } from '@/lib/publishing/discard-changes';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { givenPicture } from '@/lib/testing/given-media';
import { publishPresent } from '@/lib/testing/publish-present';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { seenFront } from '@/lib/testing/seen-front';
import { transaction } from '@/lib/transaction';

const saveField = (actor: Actor, id: string, change: FieldChange) =>
  transaction((tx) => savePieceField(tx, actor, id, change));

let count = 0;

/** A published piece whose cover an editor has chosen. */
async function given(focal: { x: number; y: number } | null = null, coverAlt: string | null = null) {
  count += 1;
  const picture = await givenPicture({
    ...{ width: 1600, height: 1200, altEn: 'A harbour', captionEn: 'At dawn', creditEn: 'Markaz' },
    ...(focal && { focalX: focal.x / 100, focalY: focal.y / 100 }),
  });
  const slug = `covered-${count}`;
  const { editions, entryId } = await givenEntry({ en: { title: slug, slug } });
  const [omar, edition] = [await signedIn('omar'), editions.en ?? ''];
  const cover = { mediaId: picture.id, focal };
  await saveField(omar, edition, { field: 'cover', before: null, value: cover });
  if (coverAlt) await saveField(omar, edition, { field: 'coverAlt', before: null, value: coverAlt });
  await publishPresent(omar, edition);
  return { omar, edition, entryId, slug, picture, path: `/media/${picture.id}/${picture.contentHash}` };
}

describe('A reader of a piece with a cover', () => {
  it('sees its crops, with the texts of the media library', async () => {
    const { slug, path } = await given();
    const cover = (await findPiece('en', 'article', slug))?.cover;
    expect(cover).toMatchObject({ caption: 'At dawn', credit: 'Markaz' });
    expect(cover?.wide).toMatchObject({
      src: `${path}/16x9-50-50-960.jpg`,
      alt: 'A harbour',
      width: 1600,
      height: 900,
    });
    expect(cover?.small.src).toBe(`${path}/4x3-50-50-960.jpg`);
    const card = { path: `${path}/card-50-50-1200.jpg`, width: 1200, height: 630 };
    expect(cover?.shared).toEqual({ ...card, alt: 'A harbour' });
    expect(cover?.paths).toEqual([
      `${path}/16x9-50-50-1600.jpg`,
      `${path}/4x3-50-50-960.jpg`,
      `${path}/1x1-50-50-640.jpg`,
    ]);
  });

  it('sees the point and the words that the piece has of its own', async () => {
    const { slug, path } = await given({ x: 20, y: 80 }, 'Ships wait outside the port');
    const cover = (await findPiece('en', 'article', slug))?.cover;
    expect(cover?.wide).toMatchObject({
      src: `${path}/16x9-20-80-960.jpg`,
      alt: 'Ships wait outside the port',
    });
  });

  it('sees it in lists, on the front page and in feeds, in one statement for all of them', async () => {
    const { slug, path, picture } = await given();
    const section = await givenSection();
    const { result: list, reads } = await collectReads(() => listBySection('en', section.id, null));
    expect(list?.rows.find(({ title }) => title === slug)?.cover?.small.src).toContain(path);
    expect(reads.get(`media:${picture.id}`)).toBe('immediate');
    const { lead, latest } = await seenFront('en');
    expect([lead, ...latest].find((card) => card?.title === slug)?.cover?.wide.src).toContain(path);
    const feed = await findFeed('en', 'site', '');
    expect(feed?.pieces.find((piece) => piece.slug === slug)?.cover?.wide.src).toContain(path);
  });

  it('sees it among the results of a search, in one statement for all of them', async () => {
    const pieces = [await given(), await given()];
    const rows = await db().publication.findMany({ where: { slug: { in: pieces.map(({ slug }) => slug) } } });
    const find = () =>
      findFoundPieces(
        rows.map(({ id }) => id),
        parseQuery('covered'),
      );
    let found: Awaited<ReturnType<typeof find>> = [];
    const statements = await recordedStatements(async () => {
      found = await find();
    });
    for (const { slug, path } of pieces)
      expect(found.find(({ card }) => card.title === slug)?.card.cover?.small.src).toContain(path);
    expect(statements.filter(({ text }) => text.includes('"MediaVariant"'))).toHaveLength(1);
  });

  it('does not see another cover before it is published, and the draft counts as changed', async () => {
    const { slug, path, omar, edition, picture } = await given();
    const before = { mediaId: picture.id, focal: null };
    await saveField(omar, edition, { field: 'cover', before, value: { ...before, focal: { x: 0, y: 0 } } });
    expect((await findPiece('en', 'article', slug))?.cover?.wide.src).toBe(`${path}/16x9-50-50-960.jpg`);
    const stored = () => db().edition.findUniqueOrThrow({ where: { id: edition }, include: { entry: true } });
    expect((await stored()).changed).toBe(true);
    const { version } = await stored();
    await transaction((tx) => discardChanges(tx, omar, edition, version));
    expect(await stored()).toMatchObject({ changed: false, entry: { coverX: null, coverId: picture.id } });
  });
});

describe('An editor who chooses a cover', () => {
  it('is refused what the media library does not have', async () => {
    const { editions } = await givenEntry({ en: {} });
    const value = { mediaId: '0199f000-0000-7000-8000-00000000dead', focal: null };
    const saving = saveField(await signedIn('omar'), editions.en ?? '', {
      field: 'cover',
      before: null,
      value,
    });
    await expect(saving).rejects.toMatchObject({ issues: [{ path: 'cover', key: 'field.unknownChoice' }] });
  });

  it('is told when somebody else has chosen another one meanwhile', async () => {
    const { omar, edition, picture } = await given();
    const other = await givenPicture();
    const change = { field: 'cover' as const, before: null, value: { mediaId: other.id, focal: null } };
    await expect(saveField(omar, edition, change)).rejects.toMatchObject({ code: 'conflict' });
    const row = await db().edition.findUniqueOrThrow({ where: { id: edition }, include: { entry: true } });
    expect(row.entry.coverId).toBe(picture.id);
  });
});
