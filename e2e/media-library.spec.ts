import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { axe } from './axe';
import { dropFiles } from './drop-files';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { photograph } from './photograph';

const UPLOADS = '**/studio/media/uploads**';

/** Sizes are made in the background, by a program that lets all others go first. */
const PREPARED = { timeout: 120_000 };

/** Opens the library once its grid works: a picture is in it. */
async function openLibrary(page: Page, query = '') {
  await page.goto(`/studio/media${query}`);
  await expect(page.getByRole('grid')).toBeVisible();
}

const nameOf = (page: Page, fileName: string) => page.getByRole('grid').getByText(fileName);

test('an editor drops three photographs, one fails and is retried, sets focal point and alt in two languages', async ({
  signIn,
  unique,
  interfaceLocale: locale,
}) => {
  const t = interfaceMessages(locale, 'media');
  const { form } = interfaceMessages(locale, 'studio');
  await givenPicture({ width: 200, height: 150 });
  const names = ['one', 'two', 'three'].map((name) => `${unique(name).replace(' ', '-')}.jpg`);
  const [, second = ''] = names;
  const { page } = await signIn('omar');
  await openLibrary(page);

  // The session ends while the second one is announced, and is there again later.
  const encoded = Buffer.from(second).toString('base64');
  await page.route(UPLOADS, async (route) => {
    const isSecond = route.request().headers()['upload-metadata']?.includes(encoded);
    await (isSecond ? route.fulfill({ status: 401, body: '' }) : route.continue());
  });
  await dropFiles(page, await Promise.all(names.map(async (name) => ({ name, bytes: await photograph() }))));
  const tray = page.getByRole('region', { name: t.upload.title });
  const row = (name: string) => tray.getByRole('listitem').filter({ hasText: name });
  await expect(row(second)).toContainText(t.upload.failures.signedOut);
  for (const name of names) {
    if (name !== second) await expect(row(name)).toContainText(t.upload.states.ready, PREPARED);
  }
  await page.unroute(UPLOADS);
  await row(second)
    .getByRole('button', { name: t.upload.retryFile.replace('{file}', second) })
    .click();
  await expect(row(second)).toContainText(t.upload.states.ready, PREPARED);
  await tray.getByRole('button', { name: t.upload.close }).click();
  await expect(tray).toBeHidden();
  for (const name of names) await expect(nameOf(page, name)).toBeVisible();

  await nameOf(page, second).click();
  const point = page.getByRole('slider', { name: t.focal.title });
  await point.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowUp');
  const where = t.values.focal.replace('{x}', '60').replace('{y}', '49');
  await expect(point).toHaveAttribute('aria-valuetext', where);
  await page.getByLabel(t.fields.altAr).fill('ميناء الفجيرة عند الفجر');
  await page.getByLabel(t.fields.altEn).fill('The harbour of Fujairah at dawn');
  await page.getByRole('button', { name: form.save, exact: true }).click();
  await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
  await page.reload();
  await expect(point).toHaveAttribute('aria-valuetext', where);
  await expect(page.getByLabel(t.fields.altAr)).toHaveValue('ميناء الفجيرة عند الفجر');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('an upload survives a lost network, and nothing that has arrived is sent again', async ({
  signIn,
  unique,
  interfaceLocale: locale,
}) => {
  const t = interfaceMessages(locale, 'media');
  await givenPicture({ width: 200, height: 150 });
  const name = `${unique('large').replace(' ', '-')}.jpg`;
  const bytes = await photograph({ width: 1_600, height: 1_300, noise: true });
  const { page, context } = await signIn('omar');
  await openLibrary(page);
  const offsets: number[] = [];
  await page.route(UPLOADS, async (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    offsets.push(Number(request.headers()['upload-offset']));
    if (offsets.length === 2) await context.setOffline(true);
    return offsets.length === 2 ? route.abort('internetdisconnected') : route.continue();
  });
  await dropFiles(page, [{ name, bytes }]);
  const tray = page.getByRole('region', { name: t.upload.title });
  await expect(tray).toContainText(t.upload.states.paused);
  await context.setOffline(false);
  await expect(tray).toContainText(t.upload.states.ready, PREPARED);
  const [from = 0, lost, ...after] = offsets;
  expect([from, after[0]]).toEqual([0, lost]);
  expect(lost).toBeGreaterThan(0);
  expect(await db().media.findFirst({ where: { fileName: name } })).toMatchObject({
    ...{ state: 'ready', byteSize: bytes.length, width: 1_600, height: 1_300 },
  });
});

test(
  'an editor finds what lacks an alternative text, gives two pictures one credit by the keyboard, and deletes one',
  ONCE_IN_ARABIC,
  async ({ signIn, unique, interfaceLocale: locale }) => {
    const t = interfaceMessages(locale, 'media');
    const { form } = interfaceMessages(locale, 'studio');
    const mark = unique('credit').replace(' ', '-');
    const described = { altAr: 'ميناء', altEn: 'A harbour' };
    await givenPicture({ width: 200, height: 150, fileName: `${mark}-described.jpg`, ...described });
    await givenFile({ fileName: `${mark}-report.pdf` });
    for (const order of ['older', 'newer'])
      await givenPicture({ width: 200, height: 150, fileName: `${mark}-${order}.jpg` });
    const { page } = await signIn('omar');
    await openLibrary(page, `?q=${mark}&only=missingAlt`);
    const tiles = page.getByRole('grid').getByRole('link');
    await expect(tiles).toHaveCount(2);
    await expect(tiles.first()).toContainText(t.marks.altMissing);

    await tiles.first().focus();
    await page.keyboard.press(locale === 'ar' ? 'Shift+ArrowLeft' : 'Shift+ArrowRight');
    await expect(tiles.nth(1)).toBeFocused();
    await page.getByRole('button', { name: t.select.credit }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t.fields.creditAr).fill('عمر ناصر');
    await dialog.getByLabel(t.fields.creditEn).fill('Omar Nasser');
    await dialog.getByRole('button', { name: form.save }).click();
    await expect(dialog).toBeHidden();
    const credited = { fileName: { startsWith: mark }, creditAr: 'عمر ناصر', creditEn: 'Omar Nasser' };
    expect(await db().media.count({ where: credited })).toBe(2);

    await tiles.nth(1).click();
    await expect(page.getByText(t.uses.none)).toBeVisible();
    await page.getByRole('button', { name: t.delete.button }).click();
    await page.getByRole('dialog').getByRole('button', { name: form.delete, exact: true }).click();
    await expect(page).toHaveURL(/\/studio\/media$/);
    await expect(nameOf(page, `${mark}-newer.jpg`)).toBeVisible();
    await expect(nameOf(page, `${mark}-older.jpg`)).toBeHidden();
  },
);
