import type { CDPSession, Page } from '@playwright/test';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, TextSelection } from '@tiptap/pm/state';
import type { DocumentJson } from '@/lib/richtext/document-json';

export interface Key {
  key: string;
  code: string;
  keyCode: number;
  text?: string;
  /** What the browser's own editing does at this key. */
  commands?: string[];
  shift?: true;
  ctrl?: true;
}

const SHIFT = 8;
const CTRL = 2;

/** Opens documents in the editor of the page, sends it keys as the browser gets them from a keyboard, and reads it. */
export class KeyTablePage {
  private readonly cdp: CDPSession;
  private readonly window: string;

  private constructor(cdp: CDPSession, window: string) {
    this.cdp = cdp;
    this.window = window;
  }

  static async open(page: Page): Promise<KeyTablePage> {
    const cdp = await page.context().newCDPSession(page);
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'window' });
    return new KeyTablePage(cdp, result.objectId ?? '');
  }

  /** Runs a function in the page, which uses nothing from outside. Playwright's own way costs more than the keys of thousands of cells. */
  private async run<Arguments extends unknown[], Result>(
    work: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Result> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: String(work),
      objectId: this.window,
      arguments: values.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Begins with a new document and an empty history, the caret at this offset of the nth line. */
  async begin(document: DocumentJson, line: number, offset: number): Promise<void> {
    await this.run(
      (json, nth, at) => {
        const root = window.document.querySelector('[contenteditable="true"]');
        const { editor } = root as unknown as { editor: Editor };
        const { view, state, schema } = editor;
        const doc = schema.nodeFromJSON(JSON.parse(json));
        const starts: number[] = [];
        doc.descendants((node, pos) => {
          if (node.isTextblock) starts.push(pos + 1);
        });
        // The class of text selections, which the page does not export.
        if (!('$cursor' in state.selection)) editor.commands.setTextSelection(1);
        const Selection = editor.state.selection.constructor as typeof TextSelection;
        const State = state.constructor as typeof EditorState;
        const selection = Selection.create(doc, (starts[nth] ?? 0) + at);
        view.updateState(State.create({ doc, selection, plugins: state.plugins }));
        view.focus();
        // Right after it gets the focus, ProseMirror takes a caret at the very start for a mistake of Chromium.
        (view as unknown as { input: { lastFocus: number } }).input.lastFocus = 0;
      },
      JSON.stringify(document),
      line,
      offset,
    );
  }

  /** Presses and releases a key; `text` reaches the page as a keypress, as with a real keyboard. */
  async press({ key, code, keyCode, text, commands, shift, ctrl }: Key): Promise<void> {
    const event = {
      commands,
      key,
      code,
      windowsVirtualKeyCode: keyCode,
      modifiers: (shift ? SHIFT : 0) + (ctrl ? CTRL : 0),
    };
    const down = this.cdp.send('Input.dispatchKeyEvent', {
      ...event,
      type: text ? 'keyDown' : 'rawKeyDown',
      text,
    });
    await Promise.all([down, this.cdp.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })]);
  }

  /** Text without key events, as from an input method, dictation or a phone. */
  async insertText(text: string): Promise<void> {
    await this.cdp.send('Input.insertText', { text });
  }

  /**
   * The lines of the document with a label each, and the caret as "|" or the selection as "[" and "]". Fails when the document is
   * not valid.
   */
  read(): Promise<{ lines: string[]; isFocused: boolean }> {
    return this.run(() => {
      const root = window.document.querySelector('[contenteditable="true"]');
      const { view } = (root as unknown as { editor: Editor }).editor;
      (view as unknown as { domObserver: { flush(): void } }).domObserver.flush();
      const { doc, selection } = view.state;
      doc.check();
      const labels: Record<string, string> = {
        kicker: 'K',
        title: 'T',
        standfirst: 'S',
        heading: 'H',
        pointLead: 'L',
        blockquote: 'Q',
        bulletList: '-',
        orderedList: '1.',
        point: 'X',
        tableCaption: 'TC',
        tableCell: 'C',
        tableHeader: 'C',
        tableSource: 'TS',
        figureCaption: 'FC',
        figureCredit: 'FR',
        infoBoxTitle: 'B',
        infoBox: 'BX',
        bibliographyItem: 'R',
        footnote: 'N',
      };
      const labelOf = (node: Node, $pos: ReturnType<Node['resolve']>) => {
        if (labels[node.type.name]) return labels[node.type.name];
        const around = Array.from({ length: $pos.depth }, (_, index) => $pos.node(index + 1));
        return around.map(({ type }) => labels[type.name] ?? '').join('') || 'P';
      };
      const lines: string[] = [];
      doc.descendants((node, pos) => {
        if (!node.isTextblock) return;
        let text = node.textBetween(0, node.content.size, undefined, '~');
        const marks: [number, string][] = selection.empty
          ? [[selection.from, '|']]
          : [
              [selection.to, ']'],
              [selection.from, '['],
            ];
        for (const [at, mark] of marks) {
          const offset = at - pos - 1;
          if (offset < 0 || offset > node.content.size) continue;
          text = text.slice(0, offset) + mark + text.slice(offset);
        }
        lines.push(`${labelOf(node, doc.resolve(pos))} ${text}`);
      });
      return { lines, isFocused: view.hasFocus() };
    });
  }
}
