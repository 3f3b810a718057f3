import { readFileSync } from 'node:fs';
import { interfaceMessages } from '@/e2e/interface-messages';
import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { countPages } from './count-pages';
import { expect, test } from './firefox-editor';

const TITLE = '[data-node="title"]';
const BODY = '> p:not([data-node])';

test('in Firefox a writer types in both scripts and lists within lists, and everything is stored', async ({
  firefox,
  given,
}) => {
  const piece = await given({ ar: { title: 'عنوان', body: [{ p: '' }] } });
  await firefox.open(piece.entryId, 'ar');
  await firefox.clickInto(BODY);
  await firefox.tab.type('أعلن NATO عن 16% من الخطة');
  await firefox.tab.press('Enter');
  await firefox.tab.type('1- القيادة: كندا');
  await firefox.hasLines(['', 'عنوان', '', 'أعلن NATO عن 16% من الخطة', 'القيادة', 'كندا', '']);
  await firefox.clickInto(BODY);
  await firefox.tab.press('Enter');
  await firefox.typeList('أول', 'تحته', 'ثانٍ');
  // The numbered points that follow are a list, too.
  await firefox.hasLists(['ul: أول', 'ul ul: تحته', 'ul: ثانٍ', 'ol: القيادة', 'ol: كندا']);
  await firefox.saved();
  const { document } = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.ar ?? '' } });
  expect(JSON.stringify(document)).toContain('أعلن NATO عن 16% من الخطة');
});

test('in Firefox select-all stays in an empty title, then takes the body, and arrows swallow nothing', async ({
  firefox,
  given,
}) => {
  const piece = await given({ en: { title: '', body: [{ p: 'First' }, { p: 'Second' }] } });
  await firefox.open(piece.entryId, 'en');
  await firefox.clickInto(TITLE);
  await firefox.tab.ctrl('a');
  await firefox.tab.type('Title');
  await firefox.hasLines(['', 'Title', '', 'First', 'Second']);
  await firefox.clickInto(BODY);
  await firefox.tab.ctrl('a');
  await firefox.tab.type('New words');
  await firefox.hasLines(['', 'Title', '', 'New words']);
  await firefox.tab.press('ArrowUp');
  await firefox.tab.type('S');
  await firefox.tab.press('ArrowUp');
  await firefox.tab.press('ArrowUp');
  await firefox.tab.type('K');
  await firefox.hasLines(['K', 'Title', 'S', 'New words']);
  await firefox.clickInto(BODY);
  await firefox.tab.press('Enter');
  await firefox.typeList('first', 'below', 'second');
  await firefox.hasLists(['ul: first', 'ul ul: below', 'ul: second']);
});

test('in Firefox an English item of an Arabic list stands at its marker, on the left', async ({
  firefox,
  given,
}) => {
  const piece = await given({ ar: { body: [{ ul: ['بند عربي', 'An English item'] }] } });
  await firefox.open(piece.entryId, 'ar');
  const items = await firefox.tab.run(() =>
    [...document.querySelectorAll('[contenteditable="true"] li')].map((item) => {
      const range = document.createRange();
      range.selectNodeContents(item.firstElementChild ?? item);
      const [words, box] = [range.getBoundingClientRect(), item.getBoundingClientRect()];
      const { direction } = getComputedStyle(item);
      return { direction, left: words.left - box.left, right: box.right - words.right };
    }),
  );
  expect(items.map(({ direction }) => direction)).toEqual(['rtl', 'ltr']);
  expect(items[0]?.right).toBeLessThan(1);
  expect(items[1]?.left).toBeLessThan(1);
});

test('in Firefox copied lines become one line in the title, and the numbers of a list from Word go on', async ({
  firefox,
  given,
}) => {
  const piece = await given({ en: { title: '', body: [{ p: 'One' }, { p: 'two' }] } });
  await firefox.open(piece.entryId, 'en');
  await firefox.clickInto(BODY);
  await firefox.tab.ctrl('a');
  await firefox.tab.ctrl('c');
  await firefox.clickInto(TITLE);
  await firefox.tab.ctrl('v');
  await firefox.hasLines(['', 'One two', '', 'One', 'two']);
  await firefox.clickInto(BODY);
  await firefox.tab.press('Enter');
  await firefox.paste(readFileSync('lib/richtext/intake/corpus/word-numbers-continued.html', 'utf8'));
  await firefox.hasLists(['ol: The first step', 'ol: The second step', 'ol: The third step']);
});

test('in Firefox an editor publishes, and the article begins on the first sheet of paper', async ({
  firefox,
  given,
  unique,
  interfaceLocale,
}) => {
  const paragraphs = Array.from({ length: 12 }, (_, index) => ({
    p: `فقرة ${index} من نص المادة. `.repeat(20),
  }));
  const piece = await given({ ar: { title: unique('للطباعة'), body: paragraphs } });
  const { publish } = interfaceMessages(interfaceLocale, 'editor');
  await firefox.open(piece.entryId, 'ar');
  await firefox.clickButton(publish.publish);
  await firefox.clickButton(publish.now, '[role="dialog"]');
  await firefox.shows(publish.done);
  const shown = await db().publication.findUniqueOrThrow({ where: { editionId: piece.editions.ar ?? '' } });
  await firefox.tab.goto(`${firefox.origin}${encodeURI(piecePath('ar', 'article', shown.slug))}`);
  // Paper has a font of its own, which the browser loads when it is first needed.
  await firefox.tab.run(() => void document.fonts.load('1rem Amiri', 'ا'));
  const hasFonts = () => document.fonts.check('1rem Amiri', 'ا') && document.fonts.status === 'loaded';
  await expect.poll(() => firefox.tab.run(hasFonts)).toBe(true);
  const pages = countPages(await firefox.tab.toPdf());
  // The text alone fills two and a half sheets; one more would hold the masthead alone.
  expect(pages).toBe(3);
});
