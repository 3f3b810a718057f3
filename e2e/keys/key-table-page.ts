import type { CDPSession, Page } from '@playwright/test';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, TextSelection } from '@tiptap/pm/state';
import type { DocumentJson } from '@/lib/richtext/document-json';
import { UNDO } from './keys';

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

/** The lines of the document with a label each, and the caret as "|" or the selection as "[" and "]". */
export interface LinesOfTable {
  lines: string[];
  isFocused: boolean;
  /** The same after Ctrl+Z, where something was changed. */
  undone: string[];
}

interface Table {
  begin(json: string, line: number, offset: number): void;
  readAndUndo(): LinesOfTable;
}

/** Defines, in the page, what is done there for every cell. Uses nothing from outside. */
function defineTable(undoKey: KeyboardEventInit): Table {
  const root = window.document.querySelector('[contenteditable="true"]');
  const { editor } = root as unknown as { editor: Editor };
  const { view, schema } = editor;
  // The class of text selections, which the page does not export.
  editor.commands.setTextSelection(1);
  const Selection = editor.state.selection.constructor as typeof TextSelection;
  const State = editor.state.constructor as typeof EditorState;
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
  const readLines = () => {
    (view as unknown as { domObserver: { flush(): void } }).domObserver.flush();
    const { doc, selection } = view.state;
    doc.check();
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
    return lines;
  };
  const documents = new Map<string, { doc: Node; starts: number[] }>();
  const documentOf = (json: string) => {
    const known = documents.get(json);
    if (known) return known;
    const doc = schema.nodeFromJSON(JSON.parse(json));
    const starts: number[] = [];
    doc.descendants((node, pos) => {
      if (node.isTextblock) starts.push(pos + 1);
    });
    documents.set(json, { doc, starts });
    return { doc, starts };
  };
  let begun = view.state.doc;
  return {
    begin(json, line, offset) {
      const { doc, starts } = documentOf(json);
      begun = doc;
      const selection = Selection.create(doc, (starts[line] ?? 0) + offset);
      view.updateState(State.create({ doc, selection, plugins: view.state.plugins }));
      view.focus();
      // Right after it gets the focus, ProseMirror takes a caret at the very start for a mistake of Chromium.
      (view as unknown as { input: { lastFocus: number } }).input.lastFocus = 0;
    },
    readAndUndo() {
      const lines = readLines();
      const isFocused = view.hasFocus();
      // A key for the text would bring the focus back that another key has taken away.
      if (view.state.doc.eq(begun)) return { lines, isFocused, undone: lines };
      const undo = new KeyboardEvent('keydown', undoKey);
      view.someProp('handleKeyDown', (handle) => handle(view, undo));
      return { lines, isFocused, undone: readLines() };
    },
  };
}

/** Opens documents in the editor of the page, sends it keys as the browser gets them from a keyboard, and reads it. */
export class KeyTablePage {
  private readonly cdp: CDPSession;
  private readonly table: string;

  private constructor(cdp: CDPSession, table: string) {
    this.cdp = cdp;
    this.table = table;
  }

  static async open(page: Page): Promise<KeyTablePage> {
    const cdp = await page.context().newCDPSession(page);
    const { key, code, keyCode } = UNDO;
    const undoKey = JSON.stringify({ key, code, keyCode, ctrlKey: true });
    const { result } = await cdp.send('Runtime.evaluate', { expression: `(${defineTable})(${undoKey})` });
    return new KeyTablePage(cdp, result.objectId ?? '');
  }

  /** Playwright's own way of calling the page costs more than the keys of thousands of cells. */
  private async call<Name extends keyof Table>(
    name: Name,
    ...values: Parameters<Table[Name]>
  ): Promise<ReturnType<Table[Name]>> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: `function (...values) { return this.${name}(...values); }`,
      objectId: this.table,
      arguments: values.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Begins with a new document and an empty history, the caret at this offset of the nth line. */
  begin(document: DocumentJson, line: number, offset: number): Promise<void> {
    return this.call('begin', JSON.stringify(document), line, offset);
  }

  /** Fails when the document is not valid. */
  readAndUndo(): Promise<LinesOfTable> {
    return this.call('readAndUndo');
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
}
