import type { Locator } from '@playwright/test';
import { givenSection } from '@/lib/testing/factories';
import { drop, paste } from './bring-in';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { photograph } from './photograph';

const ALT = 'سفينة حاويات في ميناء الفجيرة';
const COVER_ALT = 'الميناء من البحر';
const CAPTION = 'الميناء عند الفجر';
const VIDEO = 'https://youtu.be/a1B2c3D4_-x?t=90';
const PLAYER = 'https://www.youtube-nocookie.com/embed/a1B2c3D4_-x?autoplay=1&rel=0&start=90';
const SPOKEN = 'كلمة الافتتاح';
const REPORT_TITLE = 'التقرير الكامل عن الميناء';
const AFTER = 'بعدها.';

/** Whether the browser has the picture: a broken one has no size of its own. */
const isLoaded = (picture: Locator) =>
  picture.evaluate((element) => (element as HTMLImageElement).naturalWidth > 0);

test('an editor puts pictures, a file, a video and the card of a piece into a text, and a reader sees them, also without scripts', async ({
  signIn,
  given,
  reader,
  browser,
  unique,
  interfaceLocale,
}) => {
  const section = await givenSection();
  const other = unique('الموانئ');
  const otherSlug = other.replace(' ', '-');
  await given({ ar: { title: other, slug: otherSlug }, publish: ['ar'] });
  const piece = await given({ sectionId: section.id, ar: { body: [{ p: 'قبل الصورة.' }, { p: AFTER }] } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const { figure: t, awaited, toolbar, blocks, details } = editor.messages;
  const { list, picker } = interfaceMessages(interfaceLocale, 'media');
  const name = `${unique('harbour').replace(' ', '-')}.jpg`;
  const dialog = page.getByRole('dialog');
  let path = '';
  const figure = editor.text.locator('figure');
  await editor.open(piece.entryId, 'ar');

  await test.step('the insert menu puts a figure after the line, and a file of this device goes into it', async () => {
    await editor.endOf(editor.blocks.first());
    await editor.button(toolbar.insert).click();
    await page.getByRole('menuitem', { name: blocks.figure.name, exact: true }).click();
    await figure.getByRole('button', { name: awaited.choose, exact: true }).click();
    const buffer = await photograph({ width: 1_280, height: 800 });
    await dialog.locator('input[type="file"]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await dialog.getByRole('button', { name: picker.choose, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(() => isLoaded(figure.getByRole('img', { name }))).toBe(true);
  });

  await test.step('the picture is described in words, and has a caption', async () => {
    await figure.getByRole('button', { name: t.menu }).click();
    await page.getByRole('menuitem', { name: t.describe, exact: true }).click();
    await dialog.getByLabel(t.alt).fill(ALT);
    await dialog.getByRole('button', { name: t.done }).click();
    await expect(dialog).toBeHidden();
    await expect(figure.getByRole('img', { name: ALT })).toBeVisible();
    await figure.locator('[data-node="figureCaption"]').click();
    await page.keyboard.insertText(CAPTION);
    await expect(figure.locator('[data-node="figureCaption"]')).toHaveText(CAPTION);
  });

  await test.step('it is cut and pasted back with its words, and words brought to it take nothing away', async () => {
    const [picture, caption] = [figure.getByRole('img'), figure.locator('[data-node="figureCaption"]')];
    await picture.click();
    await page.keyboard.press('Control+x');
    await expect(figure).toHaveCount(0);
    await page.keyboard.press('Control+v');
    await expect(caption).toHaveText(CAPTION);
    await picture.click();
    await paste(editor.text, { text: '.' });
    await expect(caption).toHaveText(`${CAPTION}.`);
    await drop(figure, { text: AFTER }, 'above');
    await expect(editor.blocks.filter({ hasText: AFTER })).toHaveCount(2);
    for (const _change of ['drop', 'paste']) await page.keyboard.press('Control+z');
    await expect(caption).toHaveText(CAPTION);
    await expect(editor.blocks.filter({ hasText: AFTER })).toHaveCount(1);
  });

  await test.step('the cover is chosen from the library, and described', async () => {
    await editor.button(details.chooseCover).click();
    await dialog.getByRole('searchbox', { name: list.search }).fill(name);
    await expect(dialog.getByRole('gridcell')).toHaveCount(1);
    await dialog.getByRole('gridcell').getByText(name).click();
    await dialog.getByRole('button', { name: picker.choose, exact: true }).click();
    await expect(editor.button(details.otherCover)).toBeVisible();
    await page.getByLabel(details.coverAlt).fill(COVER_ALT);
  });

  await test.step('the address of a published piece, alone in a line, becomes its card', async () => {
    await editor.endOf(editor.text.getByText(AFTER));
    await page.keyboard.press('Enter');
    await paste(editor.text, { text: new URL(`/ar/articles/${otherSlug}`, page.url()).href });
    await expect(editor.text.locator('[data-entry-card]')).toContainText(other);
  });

  await test.step('a document becomes an attachment with a title, which Enter leaves for a new line', async () => {
    await editor.endOf(editor.text.getByText(AFTER));
    await editor.button(toolbar.insert).click();
    await page.getByRole('menuitem', { name: blocks.attachment.name, exact: true }).click();
    await page.keyboard.press('Enter');
    const buffer = Buffer.from('%PDF-1.7\n%%EOF\n');
    const file = { name: 'harbour.pdf', mimeType: 'application/pdf', buffer };
    await dialog.locator('input[type="file"]').setInputFiles(file);
    await dialog.getByRole('button', { name: picker.choose, exact: true }).click();
    await expect(dialog).toBeHidden();
    const attachment = editor.text.locator('[data-attachment]');
    await expect(attachment).toContainText('مستند PDF');
    await attachment.locator('[data-node-view-content]').click();
    await page.keyboard.insertText(REPORT_TITLE);
    await expect(attachment).toContainText(REPORT_TITLE);
    await page.keyboard.press('Enter');
  });

  await test.step('the address of a video, alone in a line, becomes a video that waits for its caption', async () => {
    await paste(editor.text, { text: VIDEO });
    await expect(page.getByRole('status').getByText(editor.messages.video.pasted)).toBeAttached();
    await page.keyboard.insertText(SPOKEN);
    await expect(editor.text.locator('[data-node="videoCaption"]')).toHaveText(SPOKEN);
  });

  await test.step('the picture is there when the text is opened again', async () => {
    await editor.saved();
    await page.reload();
    await editor.ready();
    await expect.poll(() => isLoaded(figure.getByRole('img', { name: ALT }))).toBe(true);
  });

  await test.step('a reader without scripts sees the cover, and the picture with its caption', async () => {
    await editor.publish();
    const address = await dialog.getByText(/\/ar\/articles\//).textContent();
    path = new URL(address ?? '').pathname;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(path);
    const [cover, shown] = [plain.getByRole('img', { name: COVER_ALT }), plain.locator('figure.figure')];
    await expect(shown.locator('figcaption')).toHaveText(CAPTION);
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => isLoaded(shown.getByRole('img', { name: ALT }))).toBe(true);
    await expect(cover).toHaveAttribute('src', /\/16x9-/);
    await expect.poll(() => isLoaded(cover)).toBe(true);
    await expect(plain.locator('a.video-link')).toHaveAttribute(
      'href',
      /^https:\/\/www\.youtube\.com\/watch\?v=a1B2c3D4_-x/,
    );
    await expect(plain.getByRole('link', { name: REPORT_TITLE })).toHaveAttribute('href', /\.pdf$/);
    await expect(plain.locator('.entry-card').getByRole('link', { name: other })).toBeVisible();
    await context.close();
  });

  await test.step('a reader plays the video where it stands, and nobody else is asked before', async () => {
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    await reader.route(PLAYER, (route) => route.fulfill({ contentType: 'text/html', body: 'The player' }));
    await reader.goto(path);
    await reader.locator('figure.video').scrollIntoViewIfNeeded();
    const site = new URL(reader.url()).origin;
    await expect(reader.locator('script[src="/reader.js"]')).toBeAttached();
    expect(asked.filter((url) => !url.startsWith(site) && !url.startsWith('data:'))).toEqual([]);
    await reader.getByRole('link', { name: 'مشاهدة الفيديو على YouTube' }).click();
    await expect(reader.frameLocator('figure.video iframe').getByText('The player')).toBeVisible();
    await expect(reader.locator('figure.video iframe')).toHaveAttribute(
      'title',
      `فيديو على YouTube: ${SPOKEN}`,
    );
  });
});
