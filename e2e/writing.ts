import { expect, type Locator, type Page } from '@playwright/test';
import type { Editor } from '@tiptap/core';
import { KIND_SEGMENTS, type Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { sentences } from './sentences';

/** How many characters into the block the caret stands, as the editor knows it; null when it stands elsewhere. */
function caretIn(block: Locator): Promise<number | null> {
  return block.evaluate((element) => {
    const root = element.closest('[contenteditable="true"]');
    const { state, view } = (root as unknown as { editor: Editor }).editor;
    const { empty, $head } = state.selection;
    const isHere = element.contains(view.domAtPos($head.pos).node);
    return empty && isHere ? $head.parentOffset : null;
  });
}

/** The edit screen as a writer finds it, in one interface language. */
export class EntryForEditor {
  readonly page: Page;
  readonly text: Locator;
  private readonly interfaceLocale: Locale;
  /** The sentences of the editor, in the interface's language. */
  readonly say: Messages['editor'];

  constructor(page: Page, interfaceLocale: Locale) {
    this.page = page;
    this.interfaceLocale = interfaceLocale;
    this.text = page.getByRole('textbox', { name: /./ }).and(page.locator('[contenteditable="true"]'));
    this.say = sentences(interfaceLocale, 'editor');
  }

  async open(entryId: string, locale: Locale, kind: Kind = 'article'): Promise<void> {
    await this.page.goto(`/studio/${KIND_SEGMENTS[kind]}/${entryId}/${locale}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.text).toBeVisible();
  }

  get kicker(): Locator {
    return this.text.locator('[data-node="kicker"]');
  }

  /** Blocks of the body, after the opening lines. */
  get blocks(): Locator {
    return this.text.locator('> :not([data-node])');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Waits until the newsroom has everything that was typed. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-save="saved"]')).toHaveText(/\d\d:\d\d/);
  }

  /** Waits until a form beside the text is saved. The text says the same of itself in English, but in no form. */
  async detailsSaved(): Promise<void> {
    const { saved } = sentences(this.interfaceLocale, 'studio').form;
    await expect(this.page.locator('form').getByText(saved, { exact: true })).toBeVisible();
  }

  async inState(state: 'offline' | 'signedOut' | 'refused' | 'unavailable'): Promise<void> {
    await expect(this.page.locator(`[data-save="${state}"]`)).toBeVisible({ timeout: 20_000 });
  }

  /** Puts the caret before the first word of a block of the body. */
  async startOf(block: Locator): Promise<void> {
    await this.into(block);
    await this.page.keyboard.press('Home');
    await this.hasCaretAt(block, 0);
  }

  /** Puts the caret after the last word of a block of the body. */
  async endOf(block: Locator): Promise<void> {
    await this.into(block);
    await this.page.keyboard.press('End');
    await this.hasCaretAt(block, ((await block.textContent()) ?? '').length);
  }

  private async into(block: Locator): Promise<void> {
    await block.click();
    await expect.poll(() => caretIn(block)).not.toBeNull();
  }

  /**
   * Waits until the editor itself knows where the caret is: so many characters into a block. The browser moves the
   * caret at once and tells the editor a moment later; a story is quicker than any hand and would type in between.
   */
  async hasCaretAt(block: Locator, offset: number): Promise<void> {
    await expect.poll(() => caretIn(block)).toBe(offset);
  }

  /** Waits until the editor itself knows what is selected, for the same reason. */
  async hasSelected(words: string): Promise<void> {
    const selected = () =>
      this.text.evaluate((element) => {
        const { state } = (element as unknown as { editor: Editor }).editor;
        return state.doc.textBetween(state.selection.from, state.selection.to);
      });
    await expect.poll(selected).toBe(words);
  }

  async publish(verb: 'now' | 'updateNow' = 'now'): Promise<void> {
    await this.button(this.say.publish[verb === 'now' ? 'publish' : 'update']).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: this.say.publish[verb] }).click();
    await expect(dialog.getByText(this.say.publish[verb === 'now' ? 'done' : 'doneUpdate'])).toBeVisible();
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }
}
