import { db } from '@/lib/db';
import { mediaPath } from '@/lib/media/media-path';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { expect, ONCE, test } from './fixtures';
import { untilSiteKnows } from './until-site-knows';

/** Bytes that are a page with a script, to whoever takes them for one. */
const PAGE =
  '<html><body><script>document.title = "taken over"; document.cookie = "taken=over"</script></body></html>';

test(
  'a picture is the newsroom’s alone until a piece shows it, then everybody’s, then nobody’s',
  ONCE,
  async ({ signIn, reader }) => {
    const picture = await givenPicture({ width: 640, height: 480 });
    const path = mediaPath({ ...picture, name: '320.webp' });
    const original = mediaPath({ ...picture, name: 'original' });
    const { page, actor } = await signIn('omar');
    const editor = page.request;
    const visitor = reader.request;

    expect((await visitor.get(path)).status()).toBe(404);
    const draft = await editor.get(path);
    expect(draft.status()).toBe(200);
    expect(draft.headers()).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'no-store' });
    expect((await editor.get(original)).headers()['content-disposition']).toContain('attachment');
    expect((await editor.get(path.replace('320', '321'))).status()).toBe(404);

    const { editions } = await givenEntry({ en: {}, publish: ['en'] });
    const editionId = editions.en ?? '';
    const { id: publicationId } = await db().publication.findUniqueOrThrow({ where: { editionId } });
    await db().publicationMedia.create({ data: { publicationId, mediaId: picture.id } });
    await untilSiteKnows();
    const shown = await visitor.get(path);
    expect(shown.status()).toBe(200);
    expect(shown.headers()['cache-control']).toContain('immutable');
    expect(await shown.body()).toEqual(await draft.body());
    expect((await visitor.get(path, { headers: { Range: 'bytes=0-9' } })).status()).toBe(206);
    expect((await visitor.get(original)).status()).toBe(404);

    await unpublishEdition(actor, editionId);
    await untilSiteKnows();
    expect((await visitor.get(path)).status()).toBe(410);
    expect((await editor.get(path)).status()).toBe(200);
    await reader.goto(path);
    await expect(reader.locator('h1')).toBeVisible();
  },
);

test('a file that is a page to whoever guesses is none in a browser', ONCE, async ({ signIn, unique }) => {
  const name = `${unique('figures').replace(' ', '-')}.webp`;
  const file = await givenFile({ bytes: Buffer.from(PAGE), fileName: name, contentType: 'image/webp' });
  const { page } = await signIn('omar');
  const { editions } = await givenEntry({ en: {}, publish: ['en'] });
  const { id: publicationId } = await db().publication.findUniqueOrThrow({
    where: { editionId: editions.en ?? '' },
  });
  for (const isPublic of [false, true]) {
    if (isPublic) await db().publicationMedia.create({ data: { publicationId, mediaId: file.id } });
    await untilSiteKnows();
    const response = await page.goto(mediaPath({ ...file, name }));
    expect(response?.status()).toBe(200);
    expect(response?.headers()).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect(await page.title()).not.toContain('taken over');
    expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain('taken');
  }
});
