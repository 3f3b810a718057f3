import type { Editor } from '@tiptap/core';
import { createAccount, sessionCookie } from '@/e2e/accounts';
import { test as base, expect } from '@/e2e/fixtures';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { FirefoxProgram } from './firefox-program';
import { FirefoxTab } from './firefox-tab';

const TEXT = '[contenteditable="true"]';

/** The edit screen in a tab of Firefox. */
export class FirefoxEditor {
  readonly tab: FirefoxTab;
  readonly origin: string;

  constructor(tab: FirefoxTab, origin: string) {
    this.tab = tab;
    this.origin = origin;
  }

  async open(entryId: string, locale: Locale): Promise<void> {
    await this.tab.goto(`${this.origin}/studio/${KIND_SEGMENTS.article}/${entryId}/${locale}`);
    await expect.poll(() => this.tab.run((text) => document.querySelector(text) !== null, TEXT)).toBe(true);
  }

  /** Clicks into the first line that matches, again while the caret is not in it yet, and moves to its end. */
  async clickInto(line: string): Promise<void> {
    const clicked = async () => {
      await this.click(`${TEXT} ${line}`, '');
      return this.isCaretIn(line);
    };
    await expect.poll(clicked).toBe(true);
    await this.tab.press('End');
  }

  /** Whether the caret of the browser and that of the document are in the first line that matches. */
  private isCaretIn(line: string): Promise<boolean> {
    return this.tab.run(
      (text, selector) => {
        const root = document.querySelector(text) as (Element & { editor?: Editor }) | null;
        const wanted = root?.querySelector(`:scope ${selector}`);
        if (!wanted || !root?.editor) return false;
        const { state, view } = root.editor;
        const carets = [getSelection()?.anchorNode ?? null, view.domAtPos(state.selection.from).node];
        return carets.every((node) => node !== null && wanted.contains(node));
      },
      TEXT,
      line,
    );
  }

  /** Clicks the button with this name. */
  async clickButton(name: string, within = 'body'): Promise<void> {
    await this.click(`${within} button`, name);
  }

  /** The text of every line of the document. */
  lines(): Promise<string[]> {
    return this.tab.run((text) => {
      const root = document.querySelector(text) as unknown as { editor: Editor };
      const found: string[] = [];
      root.editor.state.doc.descendants((node) => {
        if (node.isTextblock) found.push(node.textContent);
      });
      return found;
    }, TEXT);
  }

  /** Types a list: an item, one below it, and one that follows the first. */
  async typeList(first: string, below: string, last: string): Promise<void> {
    await this.tab.type(`- ${first}`);
    await this.tab.press('Enter');
    await this.tab.press('Tab');
    await this.tab.type(below);
    await this.tab.press('Enter');
    await this.tab.shift('Tab');
    await this.tab.type(last);
  }

  /** The kinds of lists around each item of the document that is in one, from the outermost. */
  lists(): Promise<string[]> {
    return this.tab.run((text) => {
      const items = document.querySelectorAll(`${text} :is(ul, ol) p`);
      return [...items].map((item) => {
        const around: string[] = [];
        for (let list = item.closest('ul, ol'); list; list = list.parentElement?.closest('ul, ol') ?? null)
          around.unshift(list.tagName.toLowerCase());
        return `${around.join(' ')}: ${item.textContent}`;
      });
    }, TEXT);
  }

  async hasLists(wanted: string[]): Promise<void> {
    await expect.poll(() => this.lists()).toEqual(wanted);
  }

  /** Pastes this, as the browser does after Ctrl+V. */
  async paste(html: string): Promise<void> {
    await this.tab.run(
      (text, markup) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', markup);
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        // Firefox takes no clipboard for an event that a page makes.
        Object.defineProperty(event, 'clipboardData', { value: clipboardData });
        document.querySelector(text)?.dispatchEvent(event);
      },
      TEXT,
      html,
    );
  }

  async hasLines(wanted: string[]): Promise<void> {
    await expect.poll(() => this.lines()).toEqual(wanted);
  }

  async shows(words: string): Promise<void> {
    // Not the whole body, whose scripts hold every message.
    const shown = () =>
      this.tab.run(() =>
        [...document.querySelectorAll('main, [role="dialog"]')].map((part) => part.textContent).join(),
      );
    await expect.poll(shown).toContain(words);
  }

  /** Waits until the server has stored everything. */
  async saved(): Promise<void> {
    const line = () => this.tab.run(() => document.querySelector('[data-save="saved"]')?.textContent ?? '');
    await expect.poll(line).toMatch(/\d\d:\d\d/);
  }

  private async click(selector: string, name: string): Promise<void> {
    const find = () =>
      this.tab.run(
        (elements, label) => {
          const all = [...document.querySelectorAll(elements)];
          const found = all.find(
            (element) =>
              (label === '' || element.textContent?.trim() === label) && !element.matches(':disabled'),
          );
          found?.scrollIntoView({ block: 'center' });
          const box = found?.getBoundingClientRect();
          return box && box.height > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        },
        selector,
        name,
      );
    // A dialog that is still opening moves its buttons.
    let [before, at] = [await find(), await find()];
    await expect
      .poll(async () => {
        [before, at] = [at, await find()];
        return at !== null && at.x === before?.x && at.y === before.y;
      })
      .toBe(true);
    if (at) await this.tab.clickAt(at.x, at.y);
  }
}

interface LogEntry {
  type?: string;
  level?: string;
  text?: string;
}

/** Firefox also reports the fonts, and the answers of the server, of which it still reads when a page is left. */
const UNFINISHED = /^downloadable font|^TypeError: Error in input stream$/;

export const test = base.extend<{ firefox: FirefoxEditor }, { program: FirefoxProgram }>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
    async ({}, use) => {
      const program = await FirefoxProgram.start(process.env.FIREFOX_PATH ?? '');
      await use(program);
      await program.stop();
    },
    { scope: 'worker' },
  ],

  firefox: async ({ program, interfaceLocale, baseURL }, use) => {
    const origin = baseURL ?? '';
    const { actor } = await createAccount('omar', interfaceLocale);
    const { name, value } = await sessionCookie(actor.sessionId, origin);
    const errors: string[] = [];
    program.connection.onEvent = (_method, { type, level, text }: LogEntry) => {
      if (type === 'javascript' && level === 'error') errors.push(text ?? '');
    };
    const tab = await FirefoxTab.open(program.connection);
    await tab.setCookie(name, value, new URL(origin).hostname);
    await use(new FirefoxEditor(tab, origin));
    await tab.close();
    expect(errors.filter((error) => !UNFINISHED.test(error))).toEqual([]);
  },
});

export { expect };
