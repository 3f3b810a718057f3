import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Locale } from '@/lib/i18n/locales';
import { unpublishEdition } from '@/lib/testing/committed';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { untilSiteKnows } from './until-site-knows';

const TITLES: Record<Locale, string> = {
  ar: 'كيف يخطط «الناتو» لإعادة هيكلة وجوده؟ شكراً',
  en: 'How NATO plans to “restructure” its presence',
};

/** The picture that a shared page names, and its words for those who do not see it. */
async function imageOf(page: Page, path: string): Promise<{ url: string; alt: string }> {
  await page.goto(path);
  const content = async (property: string) =>
    (await page.locator(`meta[property="${property}"]`).getAttribute('content')) ?? '';
  return { url: await content('og:image'), alt: await content('og:image:alt') };
}

/** Once the job has made it, and the page was rendered anew. */
async function ownImageOf(page: Page, path: string, siteImage: string) {
  let image = { url: siteImage, alt: '' };
  await expect(async () => {
    image = await imageOf(page, path);
    expect(image.url).not.toBe(siteImage);
  }).toPass({ timeout: 60_000 });
  return image;
}

async function pictureAt(page: Page, url: string): Promise<Buffer> {
  const response = await page.request.get(url);
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/png']);
  return response.body();
}

test('a shared article has a card of its own, which goes with the article', async ({
  given,
  reader,
  signIn,
  unique,
  interfaceLocale: locale,
}) => {
  test.slow();
  const [title, slug] = [unique(TITLES[locale]), unique('shared').replace(/\s/g, '-')];
  const { editions } = await given({ [locale]: { title, slug }, publish: [locale] });
  const site = await imageOf(reader, `/${locale}`);
  expect(new URL(site.url).pathname).toContain(`/cards/${locale}/`);
  const own = await ownImageOf(reader, `/${locale}/articles/${slug}`, site.url);
  expect(own.alt).toContain(title);
  const [siteCard, card] = [await pictureAt(reader, site.url), await pictureAt(reader, own.url)];
  expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(card.equals(siteCard)).toBe(false);
  // What was shared under a former address keeps its picture.
  const former = own.url.replace(/[^/]+\.png$/, 'of-another-title.png');
  expect((await pictureAt(reader, former)).equals(card)).toBe(true);
  await unpublishEdition((await signIn('omar')).actor, editions[locale] ?? '');
  await untilSiteKnows();
  for (const url of [own.url, former]) expect((await reader.request.get(url)).status()).toBe(404);
});

test(
  'an editor sees the card before publishing',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale: locale }) => {
    const piece = await given({ [locale]: { title: unique(TITLES[locale]) } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, locale);
    await editor.open(piece.entryId, locale);
    await editor.button(editor.messages.publish.publish).click();
    const card = page.getByRole('dialog').getByRole('img', { name: editor.messages.publish.cardAlt });
    await expect(card).toBeVisible();
    await expect(card).toHaveJSProperty('naturalWidth', 1200, { timeout: 30_000 });
    const address = await card.getAttribute('src');
    const response = await page.request.get(address ?? '');
    expect(response.headers()['cache-control']).toContain('no-store');
  },
);

test(
  'nobody who is not signed in sees the card of a draft',
  ONCE,
  async ({ reader, given, interfaceLocale: locale }) => {
    const { editions } = await given({ [locale]: {} });
    const response = await reader.request.get(`/studio/editions/${editions[locale]}/card`);
    expect(response.headers()['content-type']).not.toContain('image');
    expect([401, 404]).toContain(response.status());
  },
);
