import { expect, type Locator, type Page } from '@playwright/test';
import type { Editor } from '@tiptap/core';
import { KIND_SEGMENTS, type Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { interfaceMessages } from './interface-messages';

/**
 * Offset of the caret in characters from the start of the block, in the editor's state; null if it is in another
 * block.
 */
function caretOffset(block: Locator): Promise<number | null> {
  return block.evaluate((element) => {
    const root = element.closest('[contenteditable="true"]');
    const { state, view } = (root as unknown as { editor: Editor }).editor;
    const { empty, $head } = state.selection;
    const isHere = element.contains(view.domAtPos($head.pos).node);
    return empty && isHere ? $head.parentOffset : null;
  });
}

/** Page object of the edit screen, in one interface language. */
export class EditorPage {
  readonly page: Page;
  readonly text: Locator;
  /** Messages of the editor in the interface language. */
  readonly messages: Messages['editor'];
  private readonly reasons: Messages['corrections']['reason']['reasons'];

  constructor(page: Page, interfaceLocale: Locale) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: /./ }).and(page.locator('[contenteditable="true"]'));
    this.messages = interfaceMessages(interfaceLocale, 'editor');
    this.reasons = interfaceMessages(interfaceLocale, 'corrections').reason.reasons;
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

  /** Blocks of the body, without kicker, title and standfirst. */
  get blocks(): Locator {
    return this.text.locator('> :not([data-node])');
  }

  get slug(): Locator {
    return this.page.getByRole('textbox', { name: this.messages.details.slug, exact: true });
  }

  get dateline(): Locator {
    return this.page.getByLabel(this.messages.details.dateline, { exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Waits until the server has stored everything that was typed, in the text and beside it. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-save="saved"]')).toHaveText(/\d\d:\d\d/);
  }

  async inState(state: 'offline' | 'signedOut' | 'refused' | 'unavailable' | 'attention'): Promise<void> {
    await expect(this.page.locator(`[data-save="${state}"]`)).toBeVisible();
  }

  /**
   * Ends the page as a browser does that dies, which tells its page nothing. A page that is only closed sends what it has not saved once
   * more, by a request that outlives the page and the emulation of a lost network with it.
   */
  async die(): Promise<void> {
    await this.page.evaluate(() => {
      for (const event of ['visibilitychange', 'pagehide'])
        window.addEventListener(event, (told) => told.stopImmediatePropagation(), { capture: true });
    });
    await this.page.close();
  }

  /** Puts the caret at the start of a block. */
  async startOf(block: Locator): Promise<void> {
    await this.clickInto(block);
    await this.page.keyboard.press('Home');
    await this.hasCaretAt(block, 0);
  }

  /** Puts the caret at the end of a block. */
  async endOf(block: Locator): Promise<void> {
    await this.clickInto(block);
    await this.page.keyboard.press('End');
    await this.hasCaretAt(block, ((await block.textContent()) ?? '').length);
  }

  private async clickInto(block: Locator): Promise<void> {
    await block.click();
    await expect.poll(() => caretOffset(block)).not.toBeNull();
  }

  /**
   * Waits until the caret in the editor's state has this offset in the block. The browser moves the caret at once, but
   * the editor updates its state later, and a story would type in between.
   */
  async hasCaretAt(block: Locator, offset: number): Promise<void> {
    await expect.poll(() => caretOffset(block)).toBe(offset);
  }

  /** Waits until the selection in the editor's state has this text, for the same reason. */
  async hasSelected(words: string): Promise<void> {
    const selected = () =>
      this.text.evaluate((element) => {
        const { state } = (element as unknown as { editor: Editor }).editor;
        return state.doc.textBetween(state.selection.from, state.selection.to);
      });
    await expect.poll(selected).toBe(words);
  }

  /** An update is published as new facts. */
  async publish(verb: 'now' | 'updateNow' = 'now'): Promise<void> {
    await this.button(this.messages.publish[verb === 'now' ? 'publish' : 'update']).click();
    const dialog = this.page.getByRole('dialog');
    if (verb === 'updateNow') await dialog.getByRole('radio', { name: this.reasons.facts.name }).check();
    await dialog.getByRole('button', { name: this.messages.publish[verb] }).click();
    await expect(
      dialog.getByText(this.messages.publish[verb === 'now' ? 'done' : 'doneUpdate']),
    ).toBeVisible();
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }
}
