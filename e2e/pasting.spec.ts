import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { natoIraq } from '@/prisma/seed/content/articles/nato-iraq';
import { asPlainText } from '@/prisma/seed/content/as-plain-text';
import { drop, paste } from './bring-in';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { untilSiteKnows } from './until-site-knows';

const fixture = (name: string) => readFileSync(`lib/richtext/intake/corpus/${name}`, 'utf8');
/** What a writer adds, and the word that takes the place of a heading's last one. */
const WORDS = {
  ar: { lead: 'تقاسم الأعباء', text: 'تتولى كندا القيادة.', word: 'شاقة' },
  en: { lead: 'Sharing the burden', text: 'Canada takes the lead.', word: 'Work' },
} as const;

/** The key End leads to the end of a line only. */
async function endOfLongText(editor: EditorPage, block: Locator): Promise<void> {
  await block.click();
  await block.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    getSelection()?.collapseToEnd();
  });
  await editor.hasCaretAt(block, ((await block.textContent()) ?? '').length);
}

const line = (page: Page) => page.locator('[data-taken-in]');

test('a writer pastes from Word, is told what was left out, and takes the plain text instead', async ({
  signIn,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: { body: [{ p: 'Before: ' }] } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const { intake } = editor.messages;
  await editor.open(piece.entryId, 'en');

  await test.step('lists keep their numbers, comments leave and are told of', async () => {
    await editor.endOf(editor.blocks.first());
    await page.keyboard.press('Enter');
    await paste(editor.text, { html: fixture('word-numbers-continued.html') });
    await expect(editor.text.locator('ol')).toHaveCount(2);
    await expect(editor.text.locator('ol').nth(1)).toHaveAttribute('start', '2');
    await expect(line(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(editor.text.locator('ol')).toHaveCount(0);
    await paste(editor.text, {
      html: fixture('word-comments.html'),
      text: 'NATO seeks [EA1] to strike a balance.',
    });
    await expect(editor.blocks.nth(1)).toHaveText('NATO seeks to strike a balance in Iraq.');
    await expect(line(page)).toContainText(interfaceLocale === 'ar' ? 'تعليقان' : '2 comments');
  });

  await test.step('the plain text is one button away, and one undo takes it back', async () => {
    await editor.button(intake.asText).click();
    await expect(editor.blocks.nth(1)).toHaveText('NATO seeks [EA1] to strike a balance.');
    await expect(line(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(editor.blocks.nth(1)).toHaveText('');
  });

  await test.step('words that Google Docs makes bold and strikes through by styles are so here', async () => {
    await paste(editor.text, { html: fixture('google-docs-text.html') });
    await expect(editor.text.locator('strong')).toHaveText('Bold');
    await expect(editor.text.locator('s')).toHaveText('struck');
    await page.keyboard.press('Control+z');
    await expect(editor.text.locator('strong')).toHaveCount(0);
  });

  await test.step('undo is beside it, until the writer goes on', async () => {
    await paste(editor.text, { html: fixture('word-hidden.html') });
    await line(page).getByRole('button', { name: intake.undo }).click();
    await expect(editor.text).not.toContainText('Brussels');
    await paste(editor.text, { html: fixture('word-hidden.html') });
    await page.keyboard.type(' Indeed.');
    await expect(line(page).getByRole('button', { name: intake.undo })).toHaveCount(0);
    await expect(line(page)).toContainText(interfaceLocale === 'ar' ? 'مقطعان مخفيان' : '2 hidden passages');
    await line(page).getByRole('button', { name: intake.close }).click();
    await expect(line(page)).toHaveCount(0);
  });

  await editor.saved();
  const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
  expect(JSON.stringify(row.document)).toContain('It will meet again. Indeed.');
  expect(JSON.stringify(row.document)).not.toContain('ecret');
});

test(
  'what a writer drops is taken in as what is pasted, and refused with the same sentence',
  ONCE,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'قبله: ' }, { p: 'بعده' }] } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'ar');
    const words = async () => (await editor.blocks.allTextContents()).join('|');

    await test.step('a dropped page keeps its paragraphs apart and says what was left out', async () => {
      await drop(editor.blocks.first(), { html: fixture('web-breaks.html') });
      await expect.poll(words).toBe('قبله: فقرة عربية.|An English paragraph stands here.|فقرة أخرى.|بعده');
      await page.keyboard.press('Control+z');
      await expect.poll(words).toBe('قبله: |بعده');
      await drop(editor.blocks.first(), { html: fixture('word-picture.html') });
      await expect(line(page)).toContainText(interfaceLocale === 'ar' ? 'صورة واحدة' : '1 picture');
      await page.keyboard.press('Control+z');
    });

    await test.step('6.5 MB are refused at once, and writing and saving go on', async () => {
      const large = `<p>${'كلمة '.repeat(700_000)}</p>`;
      expect(Buffer.byteLength(large)).toBeGreaterThan(6_000_000);
      const refused = page.getByText(editor.messages.tooLarge.replace('{limit, number}', '1,000,000'));
      await drop(editor.blocks.first(), { html: large });
      await expect(refused).toHaveCount(1);
      await paste(editor.text, { html: large });
      await expect(refused).toHaveCount(2);
      await editor.endOf(editor.blocks.nth(1));
      await page.keyboard.type(' كلمة');
      await editor.saved();
      await page.reload();
      await editor.ready();
      await expect.poll(words).toBe('قبله: |بعده كلمة');
    });
  },
);

test(
  'the institute’s article as plain text is offered as an article and set out in one step',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, reader, interfaceLocale: locale }) => {
    const sample = natoIraq[locale];
    if (!sample) throw new Error('the edition is missing');
    const slug = unique('institute').replace(/\s/g, '-');
    const piece = await given({ [locale]: { title: '', slug, body: [] } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, locale);
    const { intake } = editor.messages;
    await editor.open(piece.entryId, locale);
    await editor.blocks.first().click();
    const stored = () => db().edition.findUniqueOrThrow({ where: { id: piece.editions[locale] ?? '' } });
    const dateline = async () => (await stored()).datelineAt?.toISOString().slice(0, 10) ?? null;

    await paste(editor.text, { text: asPlainText(sample, '19 يوليو، 2018') });
    await expect(editor.text.locator('ol.points')).toHaveCount(2);
    await expect(editor.text.locator('h2')).toHaveCount(0);
    await expect(line(page)).toContainText(intake.part.kicker);

    await editor.button(intake.setOut).click();
    await expect(editor.kicker).toHaveText(String(sample.kicker));
    await expect(editor.text.locator('[data-node="title"]')).toHaveText(String(sample.title));
    await expect(editor.text.locator('h2')).toHaveCount(3);
    await expect(editor.text.locator('ol.points > li')).toHaveCount(6);
    await editor.saved();
    await expect.poll(dateline).toBe('2018-07-19');

    await page.keyboard.press('Control+z');
    await expect(editor.kicker).toHaveText('');
    await expect(editor.text.locator('h2')).toHaveCount(0);
    await expect(editor.text.locator('ol.points')).toHaveCount(2);
    await expect.poll(dateline).toBe(null);
    await page.keyboard.press('Control+Shift+z');
    await expect(editor.text.locator('h2')).toHaveCount(3);
    await expect.poll(dateline).toBe('2018-07-19');

    const words = WORDS[locale];
    const heading = editor.text.locator('h2').last();
    const corrected = `${((await heading.textContent()) ?? '').split(' ').slice(0, -1).join(' ')} ${words.word}`;
    const correct = async () => {
      await editor.endOf(heading);
      await page.keyboard.press('Control+Backspace');
      await page.keyboard.type(words.word);
      await expect(heading).toHaveText(corrected);
      await editor.saved();
    };

    await test.step('the writer adds a point and publishes', async () => {
      await endOfLongText(editor, editor.text.locator('ol.points > li').last().locator('p').last());
      for (const text of [words.lead, words.text]) {
        await page.keyboard.press('Enter');
        await page.keyboard.type(text);
      }
      await expect(editor.text.locator('ol.points > li')).toHaveCount(7);
      await expect(editor.text.locator('ol.points > li').last()).toHaveText(`${words.lead}${words.text}`);
      await editor.saved();
      await editor.publish();
      await editor.closeDialog();
    });

    await test.step('corrects a word, discards that, corrects it after all and publishes the update', async () => {
      const { menu } = interfaceMessages(locale, 'history');
      const { discard } = editor.messages;
      const published = (await heading.textContent()) ?? '';
      await correct();
      await editor.button(menu.label).click();
      await page.getByRole('menuitem', { name: discard.open }).click();
      await page.getByRole('dialog').getByRole('button', { name: discard.submit }).click();
      await expect(heading).toHaveText(published);
      await expect(editor.text.locator('ol.points > li')).toHaveCount(7);
      await correct();
      await editor.publish('updateNow');
    });

    await untilSiteKnows();
    await reader.goto(encodeURI(piecePath(locale, 'article', slug)));
    const article = reader.getByRole('article');
    await expect(article.locator('.points > li')).toHaveCount(7);
    await expect(article.locator('.points > li').last()).toContainText(words.text);
    await expect(article.getByRole('heading', { name: corrected })).toBeVisible();
  },
);
