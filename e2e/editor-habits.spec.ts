import type { Page } from '@playwright/test';
import type { Editor } from '@tiptap/core';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { KeyTablePage } from './keys/key-table-page';

/** Selects from the first occurrence of some words to the end of others, in the editor's state and in the browser. */
async function selectWords(page: Page, first: string, last: string): Promise<void> {
  await page.locator('[contenteditable="true"]').evaluate(
    (root, [from, to]) => {
      const { editor } = root as unknown as { editor: Editor };
      const positionOf = (words: string) => {
        let found = 0;
        editor.state.doc.descendants((node, pos) => {
          const at = (node.text ?? '').indexOf(words);
          if (found === 0 && at >= 0) found = pos + at;
        });
        return found;
      };
      editor.view.focus();
      editor.commands.setTextSelection({ from: positionOf(from), to: positionOf(to) + to.length });
    },
    [first, last] as const,
  );
}

const lines = (editor: EditorPage) => editor.text.locator('> *').allTextContents();

test(
  'a writer begins a new text at once, without a click',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { title: '', body: [{ p: '' }] } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'ar');
    await expect(editor.text).toBeFocused();
    await page.keyboard.type('تمهيد');
    await page.keyboard.press('Enter');
    await page.keyboard.type('العنوان');
    await expect.poll(() => lines(editor)).toEqual(['تمهيد', 'العنوان', '', '']);
    await editor.saved();
  },
);

test(
  'a selection from the title into the text is replaced in one piece, by dictation and by an input method',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({
      en: { kicker: 'Kicker', title: 'Title here', standfirst: 'Stand', body: [{ p: 'Text goes on' }] },
    });
    const { page, context } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'en');
    const replaced = ['Kicker', 'Title new words', '', ' goes on'];
    const original = ['Kicker', 'Title here', 'Stand', 'Text goes on'];

    await test.step('text without key events', async () => {
      await selectWords(page, 'here', 'Text');
      await page.keyboard.insertText('new words');
      await expect.poll(() => lines(editor)).toEqual(replaced);
      await page.keyboard.press('Control+z');
      await expect.poll(() => lines(editor)).toEqual(original);
    });

    await test.step('a composition', async () => {
      const cdp = await context.newCDPSession(page);
      await selectWords(page, 'here', 'Text');
      await cdp.send('Input.imeSetComposition', { text: 'new', selectionStart: 3, selectionEnd: 3 });
      await cdp.send('Input.insertText', { text: 'new words' });
      await expect.poll(() => lines(editor)).toEqual(replaced);
    });
    await editor.saved();
  },
);

test(
  'select-all in the text, typed over with real keys, leaves the words whole in the body',
  ONCE,
  async ({ signIn, given, interfaceLocale }) => {
    const body = [{ p: 'Text' }, { p: 'goes on' }];
    const piece = await given({ en: { kicker: 'Kicker', title: 'Title', standfirst: '', body } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'en');
    const keyboard = await KeyTablePage.open(page);
    // Playwright sends letters that its own layout lacks without keys.
    const typeWithKeys = async (words: string) => {
      for (const text of words) {
        const which = text === ' ' ? { code: 'Space', keyCode: 32 } : { code: 'KeyX', keyCode: 88 };
        await keyboard.press({ key: text, text, ...which });
      }
    };

    await test.step('once', async () => {
      await editor.endOf(editor.blocks.first());
      await page.keyboard.press('Control+a');
      await editor.hasSelected('Textgoes on');
      await typeWithKeys('كلمة جديدة');
      await expect.poll(() => lines(editor)).toEqual(['Kicker', 'Title', '', 'كلمة جديدة']);
    });

    await test.step('twice, which is the whole document', async () => {
      await page.keyboard.press('Control+a');
      await editor.hasSelected('كلمة جديدة');
      await page.keyboard.press('Control+a');
      await editor.hasSelected('KickerTitleكلمة جديدة');
      await typeWithKeys('نص آخر');
      await expect.poll(() => lines(editor)).toEqual(['', '', '', 'نص آخر']);
    });
    await editor.saved();
  },
);

test(
  'a writer goes from the text to the tools with Alt+F10 and back with Escape',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ en: { body: [{ p: 'Some words' }] } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'en');
    await editor.endOf(editor.blocks.first());
    await page.keyboard.press('Alt+F10');
    const tools = page.getByRole('toolbar', { name: editor.messages.toolbar.label });
    await expect(tools.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(editor.text).toBeFocused();
    await page.keyboard.type(' more');
    await expect(editor.blocks.first()).toHaveText('Some words more');
    await editor.saved();
  },
);

test(
  'a typed point can be taken back, and Tab stays in it',
  ONCE,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: '' }] } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'ar');
    await editor.endOf(editor.blocks.first());
    await page.keyboard.type('2018- ');
    await expect(editor.text.locator('[data-node="pointLead"]')).toBeVisible();
    await page.keyboard.press('Backspace');
    await expect(editor.blocks.first()).toHaveText('2018- ');
    await page.keyboard.type(' عام القمم');
    await expect(editor.text.locator('[data-node="pointLead"]')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await page.keyboard.type('١- القيادة');
    await page.keyboard.press('Tab');
    await page.keyboard.type('كندا');
    await expect(editor.text.locator('li[data-node="point"]')).toHaveText('القيادةكندا');
    await editor.saved();
  },
);

test(
  'points look in the editor as on the page, and emphasis as readers get it',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const points = [
      { lead: 'القيادة', text: ['تتولى كندا القيادة.'] },
      { lead: 'التمويل', text: [''] },
    ];
    const body = [{ points }, { p: [{ text: 'مهم', italic: true as const }] }];
    const piece = await given({ ar: { body } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'ar');
    const parts = editor.text.locator('li[data-node="point"] > p');
    const [name, text] = [await parts.nth(0).boundingBox(), await parts.nth(1).boundingBox()];
    expect(Math.abs((name?.y ?? 0) - (text?.y ?? 99))).toBeLessThan(2);
    // What is to be written in an empty one stands beside its lead and not over it.
    const [lead, empty] = [await parts.nth(2).boundingBox(), await parts.nth(3).boundingBox()];
    expect((empty?.x ?? 0) + (empty?.width ?? 9_999)).toBeLessThanOrEqual((lead?.x ?? 0) + 1);
    await expect(editor.text.locator('em')).toHaveCSS('font-style', 'normal');
    await expect(editor.text.locator('em')).toHaveCSS('font-weight', '600');
  },
);

/** What the tools of the selection cover of the selected words and of the tools at the top of the window, in pixels; null without them. */
function coveredByBubble(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const bubble = document.querySelector('[data-bubble]')?.getBoundingClientRect();
    const words = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const tools = document.querySelector('[data-stays-in-sight]')?.getBoundingClientRect();
    if (!bubble || bubble.height === 0 || !words || !tools) return null;
    const shared = (other: DOMRect) =>
      Math.min(bubble.bottom, other.bottom) - Math.max(bubble.top, other.top);
    return Math.max(0, shared(words), shared(tools), bubble.right - innerWidth, -bubble.left);
  });
}

test('on a phone the tools never cover the fields below the text, nor those of a selection its words', async ({
  signIn,
  given,
  interfaceLocale,
}) => {
  const piece = await given({
    en: {
      body: Array.from({ length: 12 }, (_, at) => ({ p: `Begin${at} ${'words '.repeat(30)} end${at}.` })),
    },
  });
  const { page } = await signIn('omar');
  await page.setViewportSize({ width: 360, height: 640 });
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, 'en');
  const slug = page.getByRole('textbox', { name: editor.messages.details.slug });
  const tools = page.getByRole('toolbar', { name: editor.messages.toolbar.label });
  const toolbarEnd = await tools.evaluate((bar) => bar.getBoundingClientRect().bottom);
  // The field scrolls to where the tools would be.
  await slug.evaluate(
    (field, end) => window.scrollBy(0, field.getBoundingClientRect().top - end + 20),
    toolbarEnd,
  );
  const covered = await slug.evaluate((field) => {
    const { left, top, width, height } = field.getBoundingClientRect();
    const shown = document.elementFromPoint(left + width / 2, top + height / 2);
    return shown?.closest('[role="toolbar"]') !== null;
  });
  expect(covered).toBe(false);
  for (const [words, block] of [
    ['Begin2', 'start'],
    ['end7', 'end'],
    ['end11', 'center'],
  ] as const) {
    await test.step(`${words} at the ${block} of the screen`, async () => {
      await selectWords(page, words, words);
      await editor.text.evaluate(
        (root, [wanted, where, end]) => {
          const line = [...root.querySelectorAll('p')].find((each) => each.textContent?.includes(wanted));
          line?.scrollIntoView({ block: where });
          if (where === 'start') window.scrollBy(0, -end - 4);
        },
        [words, block, toolbarEnd] as const,
      );
      await expect.poll(() => coveredByBubble(page)).toBe(0);
    });
  }
});
