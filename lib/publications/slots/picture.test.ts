import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findFeed } from '@/lib/publications/find-feed';
import { findPiece } from '@/lib/publications/find-piece';
import type { Block } from '@/lib/richtext/build';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenPicture } from '@/lib/testing/given-media';
import { publishPresent } from '@/lib/testing/publish-present';

let count = 0;

async function published(...body: Block[]) {
  count += 1;
  const slug = `with-pictures-${count}`;
  const piece = await givenEntry({
    en: { title: slug, slug, body: [{ p: 'Text.' }, ...body] },
    publish: ['en'],
  });
  const html = async () => (await findPiece('en', 'article', slug))?.bodyHtml ?? '';
  return { ...piece, slug, html };
}

const rowsOf = (table: 'editionMedia' | 'publicationMedia', mediaId: string) =>
  table === 'editionMedia'
    ? db().editionMedia.count({ where: { mediaId } })
    : db().publicationMedia.count({ where: { mediaId } });

describe('A picture in the text of a published piece', () => {
  it('is offered in all its sizes and formats, with its ratio and its alternative text', async () => {
    const { id, contentHash } = await givenPicture({ altEn: 'A "map"', altAr: 'خريطة' });
    const html = await (await published({ figure: [id], caption: 'The Gulf', width: 'wide' })).html();
    const path = `/media/${id}/${contentHash}`;
    expect(html).toContain(`<source type="image/webp" srcset="${path}/320.webp 320w, ${path}/480.webp 480w,`);
    expect(html).toMatch(
      new RegExp(
        `<img class="tint-\\d{3}" src="${path}/960.jpg" width="1200" height="800" alt="A &quot;map&quot;" ` +
          'loading="eager" fetchpriority="high" decoding="async"></picture><figcaption>',
      ),
    );
    expect(html).not.toContain('style=');
  });

  it('is fetched early when it is the first, and later when a reader comes near to it otherwise', async () => {
    const [one, two] = [await givenPicture(), await givenPicture()];
    const html = await (await published({ figure: [one.id] }, { figure: [two.id, one.id] })).html();
    expect([...html.matchAll(/loading="(\w+)"/g)].map(([, loading]) => loading)).toEqual([
      'eager',
      'lazy',
      'lazy',
    ]);
  });

  it('follows the media library without being published again', async () => {
    const { id } = await givenPicture({ altEn: 'Before' });
    const { html } = await published({ figure: [id] });
    const { reads } = await collectReads(html);
    expect(reads.get(`media:${id}`)).toBe('immediate');
    await db().media.update({ where: { id }, data: { altEn: 'After' } });
    expect(await html()).toContain('alt="After"');
  });

  it('is described in the other language, marked as such, where there is no other description', async () => {
    const { id } = await givenPicture({ altAr: 'خريطة الخليج' });
    expect(await (await published({ figure: [id] })).html()).toContain('alt="خريطة الخليج" lang="ar"');
  });

  it('stands in feeds with one address that is found from anywhere', async () => {
    const { id, contentHash } = await givenPicture({ altEn: 'Map' });
    const { slug } = await published({ figure: [id] });
    const feed = await findFeed('en', 'site', '');
    const piece = feed?.pieces.find((each) => each.slug === slug);
    expect(piece?.bodyHtml).toContain(
      `<img src="/media/${id}/${contentHash}/960.jpg" width="1200" height="800" alt="Map">`,
    );
  });

  it('leaves nothing behind where the media library has it no more', async () => {
    const gone = '0199f000-0000-7000-8000-00000000dead';
    const piece = await givenEntry({ en: { title: 'Gone', slug: 'gone' }, publish: ['en'] });
    const body = '<figure></figure>';
    const slot = `<template data-slot="picture" data-payload="{&quot;media&quot;:&quot;${gone}&quot;,&quot;alt&quot;:null,&quot;width&quot;:&quot;text&quot;,&quot;beside&quot;:1}"></template>`;
    await db().publication.update({
      where: { editionId: piece.editions.en ?? '' },
      data: { bodyHtml: `<figure>${slot}</figure>` },
    });
    expect((await findPiece('en', 'article', 'gone'))?.bodyHtml).toBe(body);
  });
});

describe('The media library', () => {
  it('knows which drafts and which publications use a picture, as long as they do', async () => {
    const { id } = await givenPicture();
    const { editions } = await published({ figure: [id] });
    const edition = editions.en ?? '';
    const uses = async () => [await rowsOf('editionMedia', id), await rowsOf('publicationMedia', id)];
    expect(await uses()).toEqual([1, 1]);
    const omar = await signedIn('omar');
    await writeDocument(omar, edition, article({ title: 'T', body: [{ p: 'No picture.' }] }, newBlockId));
    expect(await uses()).toEqual([0, 1]);
    await publishPresent(omar, edition);
    expect(await uses()).toEqual([0, 0]);
  });

  it('knows nothing of a use once the piece is withdrawn', async () => {
    const { id } = await givenPicture();
    const { editions } = await published({ figure: [id] });
    await unpublishEdition(await signedIn('omar'), editions.en ?? '');
    expect(await rowsOf('publicationMedia', id)).toBe(0);
  });

  it('is asked for no picture that it does not have', async () => {
    const foreign = '0199f000-0000-7000-8000-00000000beef';
    const { editions } = await givenEntry({
      en: { title: 'Foreign', body: [{ p: 'x' }, { figure: [foreign] }] },
    });
    expect(await db().editionMedia.count({ where: { editionId: editions.en } })).toBe(0);
  });
});
