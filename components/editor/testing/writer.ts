import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, type Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import { article, type Draft } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { plainText } from '@/lib/richtext/plain-text';
import { countedIds } from '@/lib/richtext/testing/sample-document';

/** A document with a selection, for testing commands without a browser. */
export class Writer {
  state: EditorState;

  constructor(draft: Partial<Draft>, plugins: Plugin[] = []) {
    const doc = parseDocument(article({ title: 'Title', body: [{ p: '' }], ...draft }, countedIds()));
    this.state = EditorState.create({ doc, plugins });
  }

  /** Puts the caret right after these words, or right before them. */
  caret(words: string, side: 'after' | 'before' = 'after'): this {
    const at = this.find(words);
    return this.select(side === 'after' ? at + words.length : at);
  }

  select(from: number, to = from): this {
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)));
    return this;
  }

  selectFrom(first: string, last: string): this {
    return this.select(this.find(first), this.find(last) + last.length);
  }

  /** Puts the caret in the nth empty line (from 0). */
  caretInEmptyLine(nth = 0): this {
    const empty: number[] = [];
    this.state.doc.descendants((node, pos) => {
      if (node.isTextblock && node.content.size === 0) empty.push(pos + 1);
    });
    return this.select(empty[nth] ?? Selection.atEnd(this.state.doc).from);
  }

  run(command: Command): boolean {
    return command(this.state, (transaction) => {
      this.state = this.state.apply(transaction);
    });
  }

  type(text: string): this {
    this.state = this.state.apply(this.state.tr.insertText(text));
    return this;
  }

  /** The body as lines, the caret shown as "|". */
  get lines(): string[] {
    const transaction = this.state.selection.empty ? this.state.tr.insertText('|') : this.state.tr;
    return linesOf(transaction.doc);
  }

  private find(words: string): number {
    let found = -1;
    this.state.doc.descendants((node, pos) => {
      const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
      if (found < 0 && at >= 0) found = pos + at;
    });
    if (found < 0) throw new Error(`no such words: ${words}`);
    return found;
  }
}

export function linesOf(doc: Node): string[] {
  return doc.children.map(plainText);
}
