import { expect, type Locator, type Page } from '@playwright/test';
import type { Editor } from '@tiptap/core';
import { KIND_SEGMENTS, type Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { sentences } from './sentences';

/** The edit screen as a writer finds it, in one interface language. */
export class Desk {
  readonly page: Page;
  readonly text: Locator;
  /** The sentences of the editor, in the interface's language. */
  readonly say: Messages['editor'];

  constructor(page: Page, interfaceLocale: Locale) {
    this.page = page;
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

  async inState(state: 'offline' | 'signedOut' | 'refused' | 'unavailable'): Promise<void> {
    await expect(this.page.locator(`[data-save="${state}"]`)).toBeVisible({ timeout: 20_000 });
  }

  /** Puts the caret after the last word of a block of the body. */
  async endOf(block: Locator): Promise<void> {
    await block.click();
    await this.page.keyboard.press('End');
  }

  /**
   * Waits until the editor itself knows what is selected. The browser tells it a moment after the key, and a story
   * is quicker than any hand.
   */
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
