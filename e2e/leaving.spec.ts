import type { Page } from '@playwright/test';
import { EditorPage } from './editor-page';
import { expect, ONCE, test } from './fixtures';

/** What the browser asks before it leaves a page. */
function questionsOn(page: Page): string[] {
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  return questions;
}

test(
  'leaving right after typing asks nothing and loses nothing: by loading again, by an address, by closing the tab',
  ONCE,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'بداية' }] } });
    const { page, context } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const questions = questionsOn(page);
    await editor.open(piece.entryId, 'ar');
    await editor.endOf(editor.blocks.first());
    await page.keyboard.type(' أولى');
    await page.reload();
    await expect(editor.blocks.first()).toHaveText('بداية أولى');

    await editor.endOf(editor.blocks.first());
    await page.keyboard.type(' ثانية');
    await page.goto('/studio/articles');
    await editor.open(piece.entryId, 'ar');
    await expect(editor.blocks.first()).toHaveText('بداية أولى ثانية');

    await editor.endOf(editor.blocks.first());
    await page.keyboard.type(' ثالثة');
    await page.close({ runBeforeUnload: true });
    const again = new EditorPage(await context.newPage(), interfaceLocale);
    await again.open(piece.entryId, 'ar');
    await expect(again.blocks.first()).toHaveText('بداية أولى ثانية ثالثة');
    expect(questions).toEqual([]);
  },
);

test(
  'leaving asks nothing and loses nothing although the browser takes its time to store, and the server cannot be reached',
  ONCE,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'بداية' }] } });
    const { page, context } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const questions = questionsOn(page);
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...given) {
        const request = open.apply(this, given);
        // Nobody hears that it is open.
        if (sessionStorage.getItem('stores') === 'late') request.addEventListener = () => undefined;
        return request;
      };
    });
    const stores = (when: string) => page.evaluate((value) => sessionStorage.setItem('stores', value), when);
    await editor.open(piece.entryId, 'ar');
    await stores('late');
    await page.reload();
    await editor.ready();
    await editor.endOf(editor.blocks.first());
    await context.route('**/studio/editions/*/steps*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    // More than a request may hold that outlives its page.
    await editor.text.evaluate((element) => {
      const { editor: tiptap } = element as unknown as { editor: import('@tiptap/core').Editor };
      const { state, view } = tiptap;
      view.dispatch(state.tr.insertText(' كلمة'.repeat(8_000), state.doc.content.size - 1));
    });
    await stores('in time');
    await page.reload();
    await context.unrouteAll();
    await expect(editor.blocks.first()).toHaveText(/^بداية( كلمة){8000}$/);
    await editor.saved();
    expect(questions).toEqual([]);
  },
);

test(
  'what is typed in the address stays as it is while the field has the focus, and is stored in its own form',
  ONCE,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const piece = await given({ en: {} });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const typed = unique('Quays-Of').replace(' ', '-');
    await editor.open(piece.entryId, 'en');
    await editor.slug.click();
    await page.keyboard.type(typed);
    await editor.saved();
    await expect(editor.slug).toHaveValue(typed);
    await page.keyboard.type('-Abu-Dhabi');
    await page.keyboard.press('Control+s');
    await editor.saved();
    await expect(editor.slug).toHaveValue(`${typed}-Abu-Dhabi`);
    await page.keyboard.press('Tab');
    await expect(editor.slug).toHaveValue(`${typed}-abu-dhabi`.toLowerCase());
  },
);
