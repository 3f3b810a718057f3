import type { Locator } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { paste } from './bring-in';
import { EditorPage } from './editor-page';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

/** The words of the piece in each language. */
const WORDS = {
  ar: {
    lines: ['مهام تدريبية', 'كيف يخطط المركز لعامه', 'خطة من ثلاث خطوات'],
    opening: 'يبدأ المركز ',
    strong: 'عاماً جديداً',
    on: ' من البحث.',
    note: 'التقرير السنوي، ص 12.',
    heading: 'ما تغيّر',
    steps: ['جمع الأرقام', 'نشر التقرير'],
    between: 'وبين الخطوتين شهر.',
    table: 'جدول',
    quote: 'سنعمل معاً',
    address: 'https://example.org/report',
    sentence: 'وقال المركز إن المكتب في بغداد يستقبل الباحثين كل أسبوع، ويُعدّ معهم ما يُنشر. ',
    wrong: 'المكتب',
    right: 'المقر',
  },
  en: {
    lines: ['Training tasks', 'How the centre plans its year', 'A plan in three steps'],
    opening: 'The centre begins ',
    strong: 'a new year',
    on: ' of research.',
    note: 'Annual report, p. 12.',
    heading: 'What has changed',
    steps: ['Collect the figures', 'Publish the report'],
    between: 'A month lies between the two.',
    table: 'table',
    quote: 'We work together',
    address: 'https://example.org/report',
    sentence:
      'The centre said that its office in Baghdad receives researchers every week and prepares what is published. ',
    wrong: 'office',
    right: 'bureau',
  },
} satisfies Record<Locale, object>;

test(
  'a writer writes, pastes, corrects and publishes a long piece by keyboard alone',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const words = WORDS[interfaceLocale];
    const piece = await given({ [interfaceLocale]: { title: '', body: [{ p: '' }] } });
    const { page } = await signIn('omar');
    const { keyboard } = page;
    const editor = new EditorPage(page, interfaceLocale);
    const t = interfaceMessages(interfaceLocale, 'tools').find;
    await editor.open(piece.entryId, interfaceLocale);
    await expect(editor.text).toBeFocused();
    const press = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
    };

    const isFocused = (element: Locator) => element.evaluate((one) => one === document.activeElement);
    const tabTo = async (element: Locator) => {
      for (let tabs = 0; tabs < 12 && !(await isFocused(element)); tabs += 1) await press('Tab');
      await expect(element).toBeFocused();
    };

    await test.step('bold words, a note behind them, and the text goes on in bold until it is switched off', async () => {
      for (const line of words.lines) {
        await keyboard.type(line);
        await press('Enter');
      }
      await keyboard.type(words.opening);
      await press('Control+b');
      await keyboard.type(words.strong);
      await press('Control+Alt+f');
      await keyboard.type(words.note);
      await press('Escape');
      await keyboard.type('!');
      await expect(editor.text.locator('strong')).toHaveText([words.strong, '!']);
      await press('Control+b');
      await keyboard.type(words.on);
      await expect(editor.text.locator('strong')).toHaveText([words.strong, '!']);
      await press('Enter');
    });

    await test.step('a heading, and a list that a paragraph and a table divide, whose numbers follow', async () => {
      await keyboard.type(`## ${words.heading}`);
      await press('Enter');
      await keyboard.type(`1. ${words.steps[0]}`);
      await press('Enter', 'Enter');
      await keyboard.type(words.between);
      await press('Enter');
      await keyboard.type(`2. ${words.steps[1]}`);
      await expect(editor.text.locator('ol').last()).toHaveAttribute('start', '2');
      await press('ArrowUp', 'ArrowUp', 'End', 'Enter');
      await keyboard.type('1½');
      await expect(editor.text.locator('ol').last()).toHaveAttribute('start', '3');
      await press('Control+z');
      await expect(editor.text.locator('ol').last()).toHaveAttribute('start', '2');
      await press('ArrowDown', 'ArrowDown', 'End', 'Enter');
      await keyboard.type(`/${words.table}`);
      await press('Enter');
      await keyboard.type('16');
      await expect(editor.text.locator('table')).toContainText('16');
      await expect(editor.text.locator('ol')).toHaveText(words.steps);
      await press('Control+End');
    });

    await test.step('a quote, a link and 800 pasted words', async () => {
      await press('Enter', 'Enter');
      await keyboard.type(`> ${words.quote}`);
      await press('Enter', 'Enter');
      await keyboard.type(words.address);
      await press('Space', 'Enter');
      const paragraph = `<p class="MsoNormal">${words.sentence.repeat(8)}</p>`;
      await paste(editor.text, { html: paragraph.repeat(7) });
      await expect(editor.text.locator('blockquote')).toHaveText(words.quote);
      await expect(editor.text.locator('a[href]').first()).toHaveText(words.address);
      expect(await editor.blocks.count()).toBeGreaterThan(12);
    });

    await test.step('a wrong word is replaced everywhere, and the change is taken back and done again', async () => {
      await press('Control+h');
      const panel = page.getByRole('search', { name: t.label });
      await expect(panel.getByRole('textbox', { name: t.find })).toBeFocused();
      await keyboard.type(words.wrong);
      await tabTo(panel.getByRole('textbox', { name: t.replaceWith }));
      await keyboard.type(words.right);
      await tabTo(panel.getByRole('button', { name: t.replaceAll, exact: true }));
      await press('Enter');
      await expect(editor.text).not.toContainText(words.wrong);
      await press('Escape');
      await expect(editor.text).toBeFocused();
      await press('Control+z');
      await expect(editor.text).toContainText(words.wrong);
      await press('Control+Shift+z');
      await expect(editor.text).not.toContainText(words.wrong);
    });
    await editor.saved();
    await editor.publish();
  },
);
