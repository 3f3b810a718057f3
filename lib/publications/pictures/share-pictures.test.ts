import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getFields } from '@/lib/entries/get-fields';
import { saveField } from '@/lib/entries/save-field';
import { deleteMedia } from '@/lib/media/delete-media';
import { listUses } from '@/lib/media/list-uses';
import { describeFile } from '@/lib/media/serving/describe-file';
import { findFeed } from '@/lib/publications/find-feed';
import { findPiece } from '@/lib/publications/find-piece';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';
import { newsArticle } from '@/lib/publications/news-article';
import { discardChanges } from '@/lib/publishing/discard-changes';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import { previewCard } from '@/lib/publishing/preview-card';
import { publishAgain } from '@/lib/publishing/publish-again';
import { unpublishEdition } from '@/lib/publishing/unpublish-edition';
import { restoreRevision } from '@/lib/revisions/restore-revision';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile, givenPicture, type MadeMedia, type PictureOptions } from '@/lib/testing/given-media';
import { publishPresent } from '@/lib/testing/publish-present';

const PUBLISHER = { url: 'https://news.example.org', name: 'Markaz', icon: STANDARD_ICON };

let omar: Actor;
let count = 0;

beforeAll(async () => {
  omar = await signedIn('omar');
});

/** A published piece in both languages, and a picture that nothing uses. */
async function given(options: PictureOptions = {}) {
  count += 1;
  const slug = `shared-${count}`;
  const { editions, entryId } = await givenEntry({
    ar: {},
    en: { title: slug, slug },
    publish: ['ar', 'en'],
  });
  const picture = await givenPicture({
    width: 1400,
    height: 900,
    altEn: 'A harbour',
    altAr: 'ميناء',
    ...options,
  });
  return { slug, entryId, id: editions.en ?? '', picture, card: cardOf(picture) };
}

const cardOf = ({ id, contentHash }: MadeMedia) => `/media/${id}/${contentHash}/card-50-50-1200.jpg`;

const choose = (id: string, value: string | null, before: string | null = null) =>
  committed(saveField)(omar, id, { field: 'sharePictureId', before, value });

const shownTo = async (slug: string) => (await findPiece('en', 'article', slug))?.sharePicture;
const isPublic = async (path: string) => (await describeFile(path)).status === 200;

describe('The picture that an editor chose for a shared link', () => {
  it('is what readers’ sites show after the next publishing, with its size and its words', async () => {
    const { slug, id, picture, card } = await given();
    await choose(id, picture.id);
    expect(await shownTo(slug)).toBeNull();
    await publishPresent(omar, id);
    expect(await shownTo(slug)).toEqual({ path: card, width: 1200, height: 630, alt: 'A harbour' });
    const piece = await findPiece('en', 'article', slug);
    expect(piece && newsArticle(piece, PUBLISHER)).toMatchObject({ image: [PUBLISHER.url + card] });
    const feed = await findFeed('en', 'site', '');
    expect(feed?.pieces.find((each) => each.slug === slug)?.sharePicture).toBeNull();
  });

  it('is of its edition alone', async () => {
    const { id, entryId, picture } = await given();
    await choose(id, picture.id);
    const editions = await db().edition.findMany({ where: { entryId }, orderBy: { locale: 'asc' } });
    expect(editions.map(({ sharePictureId }) => sharePictureId)).toEqual([null, picture.id]);
  });

  it('has no words where there are none in the language of the edition', async () => {
    const { slug, id, picture } = await given({ altEn: '' });
    await choose(id, picture.id);
    await publishPresent(omar, id);
    expect(await shownTo(slug)).toMatchObject({ alt: '' });
  });

  it('leaves the cover or the card where it is too small to be shown large', async () => {
    const { slug, id, picture } = await given({ width: 500, height: 400 });
    await choose(id, picture.id);
    await publishPresent(omar, id);
    expect(await shownTo(slug)).toBeNull();
  });

  it('can be had by readers exactly as long as something published shows it', async () => {
    const { id, picture, card } = await given();
    await choose(id, picture.id);
    expect(await isPublic(card)).toBe(false);
    await publishPresent(omar, id);
    expect(await isPublic(card)).toBe(true);
    await committed(unpublishEdition)(omar, id);
    expect(await isPublic(card)).toBe(false);
  });

  it('is a change that can be discarded, and that a former version brings back', async () => {
    const { id, picture } = await given();
    const stored = async () => (await getFields(omar, id)).fields.sharePictureId;
    const { version } = await db().edition.findUniqueOrThrow({ where: { id } });
    await choose(id, picture.id);
    expect((await getFields(omar, id)).editionStatus).toBe('changed');
    await committed(discardChanges)(omar, id, version);
    expect(await stored()).toBeNull();
    expect((await getFields(omar, id)).editionStatus).toBe('published');
    const { number } = await db().revision.findFirstOrThrow({
      where: { editionId: id, media: { some: { mediaId: picture.id } } },
    });
    await committed(restoreRevision)(omar, id, { number, seenVersion: version });
    expect(await stored()).toBe(picture.id);
  });

  it('is what the newsroom sees before publishing, and otherwise the card', async () => {
    const { id, picture, card } = await given();
    expect(await previewCard(omar, id)).toHaveProperty('png');
    await choose(id, picture.id);
    expect(await previewCard(omar, id)).toEqual({ path: card });
  });

  it('is told by the media library, and cannot be deleted while it is used', async () => {
    const { id, picture } = await given();
    await choose(id, picture.id);
    expect((await listUses(omar, picture.id)).uses).toMatchObject([{ use: 'shared', locale: 'en' }]);
    expect(await db().media.findUnique({ where: { id: picture.id } })).toMatchObject({ isUsed: true });
    const remove = () => committed(deleteMedia)(omar, { id: picture.id, alsoFromHistory: true });
    await expect(remove()).rejects.toThrow('media.used');
    await choose(id, null, picture.id);
    await remove();
  });

  it('must be there when what showed it is published again', async () => {
    const { id, slug, picture, card } = await given();
    const live = async () =>
      (await db().publication.findUniqueOrThrow({ where: { editionId: id }, select: { revision: true } }))
        .revision.number;
    await choose(id, picture.id);
    await publishPresent(omar, id);
    const number = await live();
    await choose(id, null, picture.id);
    await publishPresent(omar, id);
    const change = { reason: 'facts' } as const;
    const again = (liveNumber: number) =>
      committed(publishAgain)(omar, id, { number, liveNumber }, { change });
    const without = await live();
    await again(without);
    expect(await shownTo(slug)).toMatchObject({ path: card });
    await publishPresent(omar, id);
    await committed(deleteMedia)(omar, { id: picture.id, alsoFromHistory: true });
    await expect(again(await live())).rejects.toMatchObject({
      issues: [{ key: 'publish.versionNamesGone' }],
    });
  });

  it('is warned about without an alternative text, and is no file and nothing that is gone', async () => {
    const { id, picture } = await given({ altEn: '' });
    await choose(id, picture.id);
    expect((await getPublishCheck(omar, id)).warnings).toMatchObject([
      { path: 'sharePictureId', key: 'publish.altMissing' },
    ]);
    for (const value of [(await givenFile()).id, '01890000-0000-7000-8000-00000000dead'])
      await expect(choose(id, value, picture.id)).rejects.toMatchObject({
        issues: [{ path: 'sharePictureId', key: 'field.unknownChoice' }],
      });
  });
});
