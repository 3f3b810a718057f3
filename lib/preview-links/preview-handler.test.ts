import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newToken } from '@/lib/auth/secret-token';
import { db } from '@/lib/db';
import { noonOf } from '@/lib/i18n/dates';
import { mediaPath } from '@/lib/media/media-path';
import { article, type Block } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { BROWSER, startPreviewServer } from '@/lib/testing/preview-server';
import { createPreviewLink } from './create-preview-link';
import { revokePreviewLink } from './revoke-preview-link';

let server: Awaited<ReturnType<typeof startPreviewServer>>;
beforeEach(async () => {
  server = await startPreviewServer();
});
afterEach(() => {
  server.stop();
  expect(server.logged).toEqual([]);
});

const NEVER_KEPT = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

async function givenShared({ isFixed = false, body = [{ p: 'The first words.' }] as Block[] } = {}) {
  const omar = await signedIn('omar');
  const amal = await givenPerson();
  const made = await givenEntry({ by: omar, en: { title: 'A draft', body }, authorIds: [amal.id] });
  const editionId = made.editions.en ?? '';
  const link = { name: 'For the ministry', days: 7, isFixed } as const;
  const { path, id } = await committed(createPreviewLink)(omar, editionId, link);
  return { ...made, omar, editionId, path, id };
}

const rewrite = async (id: string, words: string) =>
  writeDocument(await signedIn('omar'), id, article({ title: 'Changed', body: [{ p: words }] }, newBlockId));

const openings = async (id: string) => (await db().previewLink.findUniqueOrThrow({ where: { id } })).openings;

describe('An outsider who opens a preview link', () => {
  it('reads the draft below a banner, in a page that nobody keeps, finds or passes on', async () => {
    const { path } = await givenShared();
    const { status, headers, text } = await server.ask(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ ...NEVER_KEPT, 'content-type': 'text/html; charset=utf-8' });
    expect(headers['content-language']).toBe('en');
    expect(headers['content-security-policy']).toMatch(/^default-src 'self'; .*frame-ancestors 'none'/);
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('etag');
    expect(text).toContain('<html lang="en" dir="ltr">');
    for (const shown of ['Draft, not for publication', 'The first words.', 'Amal amal'])
      expect(text).toContain(shown);
    expect(text).not.toMatch(
      /_next\/static\/[^"]*\.js|rel="canonical"|property="og:|style="|application\/ld\+json/,
    );
  });

  it('reads it in the language of the draft, whatever the browser prefers', async () => {
    const omar = await signedIn('omar');
    const { editions } = await givenEntry({ by: omar, ar: { title: 'مسودة' } });
    const link = { name: 'للوزارة', days: 1, isFixed: false } as const;
    const { path } = await committed(createPreviewLink)(omar, editions.ar ?? '', link);
    const { text } = await server.ask(path, { ...BROWSER, 'accept-language': 'en' });
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('مسودة ليست للنشر');
    expect(server.lookedUp).toEqual([]);
  });

  it('sees what was saved since, unless the link holds a text fast', async () => {
    const [following, fixed] = [await givenShared(), await givenShared({ isFixed: true })];
    for (const { editionId } of [following, fixed]) await rewrite(editionId, 'The second words.');
    expect((await server.ask(following.path)).text).toContain('The second words.');
    const { text } = await server.ask(fixed.path);
    expect(text).toContain('The first words.');
    expect(text).toContain('Amal amal');
    expect(text).not.toContain('The second words.');
  });

  it('is counted, and no robot, no unfurler and no HEAD is', async () => {
    const { path, id } = await givenShared();
    for (const agent of ['Googlebot/2.1', 'WhatsApp/2.23', 'Slackbot-LinkExpanding 1.0', 'TelegramBot'])
      expect((await server.ask(path, { 'user-agent': agent })).status).toBe(200);
    await server.ask(path, { ...BROWSER, 'sec-purpose': 'prefetch' });
    await server.ask(path, {});
    const head = await server.ask(path, BROWSER, 'HEAD');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(await openings(id)).toBe(0);
    await server.ask(path);
    await server.ask(path);
    expect(await openings(id)).toBe(2);
    expect((await db().previewLink.findUniqueOrThrow({ where: { id } })).lastOpenedAt).not.toBeNull();
  });

  it('changes nothing', async () => {
    const { path } = await givenShared();
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await server.ask(path, BROWSER, method)).status).toBe(405);
  });
});

describe('A link that shows nothing says so in words, always the same', () => {
  it('when it never was, is cut off, has expired or was revoked, or its piece is in the trash', async () => {
    const { omar, path: revoked, id } = await givenShared();
    await committed(revokePreviewLink)(omar, id);
    const expired = await givenShared();
    await db().previewLink.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });
    const trashed = await givenShared();
    await db().entry.update({ where: { id: trashed.entryId }, data: { trashedAt: new Date() } });
    const unknown = `/preview/${newToken()}`;
    const paths = [revoked, expired.path, trashed.path, unknown, trashed.path.slice(0, -1), '/preview/x/ar'];
    const texts = new Set<string>();
    for (const path of paths) {
      const { status, headers, text } = await server.ask(path, { ...BROWSER, 'accept-language': 'ar' });
      expect([path, status]).toEqual([path, 404]);
      expect(headers).toMatchObject(NEVER_KEPT);
      texts.add(text);
    }
    expect(texts.size).toBe(1);
    expect([...texts][0]).toContain('هذا الرابط لا يعرض شيئاً');
    expect(await openings(id)).toBe(0);
  });

  it.each(['missing', 'embargoed', 'tooMany'])('and %s is no token', async (word) => {
    expect((await server.ask(`/preview/${word}`)).status).toBe(404);
  });

  it('and before the end of an embargo another one, without a word of the draft', async () => {
    const { path, entryId, id } = await givenShared();
    await db().entry.update({ where: { id: entryId }, data: { embargoUntil: noonOf('2030-01-01') } });
    const { status, headers, text } = await server.ask(path);
    expect(status).toBe(403);
    expect(headers).toMatchObject(NEVER_KEPT);
    expect(text).toContain('under embargo');
    expect(text).not.toMatch(/A draft|first words/);
    expect(await openings(id)).toBe(0);
  });
});

describe('The pictures and files of a draft', () => {
  async function givenIllustrated() {
    const [picture, cover, file, other] = [
      await givenPicture(),
      await givenPicture(),
      await givenFile(),
      await givenPicture(),
    ];
    const body: Block[] = [{ figure: [picture.id] }, { attachment: file.id }];
    const shared = await givenShared({ body });
    await db().entry.update({ where: { id: shared.entryId }, data: { coverId: cover.id } });
    return { ...shared, picture, cover, file, other };
  }

  it('are shown below the address of the link, and there alone', async () => {
    const { path, picture, cover, file } = await givenIllustrated();
    const { text } = await server.ask(path);
    const own = [...text.matchAll(/\/preview\/[\w-]{43}(\/media\/([0-9a-f-]{36})\/[^"\s]+)/g)];
    expect(new Set(own.map(([, , id]) => id))).toEqual(new Set([picture.id, cover.id, file.id]));
    expect(text).not.toMatch(/["\s]\/media\//);
    for (const [address = '', bare = ''] of own) {
      const { status, headers, body } = await server.ask(address);
      expect([address, status]).toEqual([address, 200]);
      expect(headers).toMatchObject({ ...NEVER_KEPT, 'content-length': String(body.length) });
      expect(body.length).toBeGreaterThan(0);
      expect((await server.ask(bare)).status).toBe(404);
      expect(await server.ask(address, BROWSER, 'HEAD')).toMatchObject({ status: 200, text: '' });
    }
  });

  it('are no others, no original, and none once the link is revoked', async () => {
    const { path, picture, other, omar, id } = await givenIllustrated();
    const variantOf = async ({ id: mediaId }: { id: string }) => {
      const variant = await db().mediaVariant.findFirstOrThrow({ where: { mediaId } });
      return mediaPath({ id: mediaId, contentHash: variant.contentHash, name: variant.name });
    };
    expect((await server.ask(path + (await variantOf(picture)))).status).toBe(200);
    const original = mediaPath({ ...picture, name: 'original' });
    const wrong = [await variantOf(other), original, '/media/x', '/media/../../studio'];
    for (const address of wrong)
      expect([address, (await server.ask(path + address)).status]).toEqual([address, 404]);
    await committed(revokePreviewLink)(omar, id);
    expect((await server.ask(path + (await variantOf(picture)))).status).toBe(404);
  });

  it('stay those of the text that the link holds fast', async () => {
    const picture = await givenPicture();
    const { path, editionId } = await givenShared({ isFixed: true, body: [{ figure: [picture.id] }] });
    await rewrite(editionId, 'Without a picture.');
    const [address = ''] = /\/preview\/[^"\s]+\/media\/[^"\s]+/.exec((await server.ask(path)).text) ?? [];
    expect((await server.ask(address)).status).toBe(200);
  });
});

it('Whoever tries one wrong link after the other is told to wait, and nobody else is', async () => {
  const { path } = await givenShared();
  // At one instant: nobody gets another try by waiting.
  const tried = await startPreviewServer({ now: () => 0 });
  const statuses = [];
  for (let tries = 0; tries < 90; tries += 1)
    statuses.push((await tried.ask(`/preview/${newToken()}`)).status);
  expect(statuses.slice(0, 60)).toEqual(Array(60).fill(404));
  expect(statuses).toContain(429);
  const english = { ...BROWSER, 'accept-language': 'en' };
  const { status, headers, text } = await tried.ask(path, english);
  tried.stop();
  expect(status).toBe(429);
  expect(headers).toMatchObject({ ...NEVER_KEPT, 'retry-after': '30' });
  expect(text).toContain('Too many wrong links');
  const another = await startPreviewServer();
  expect((await another.ask(path)).status).toBe(200);
  another.stop();
});
