import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { footnoteOrder } from '@/lib/richtext/nodes/footnote/footnote-index';
import { openedFootnote } from './open-footnote';

/** Shows a number that is counted over the whole document. */
interface Numbered {
  readonly note: string;
  show(number: number | undefined): void;
}

/** A number in the text. It changes by itself; nothing in the document does. */
class ReferenceView implements NodeView, Numbered {
  readonly dom = document.createElement('sup');
  readonly note: string;

  constructor(node: Node) {
    this.note = node.attrs.note;
    this.dom.dataset.note = this.note;
    this.dom.className = 'note-number';
    // Keeps the number at the end of the word before it, as on the page.
    this.dom.dir = 'ltr';
  }

  show(number: number | undefined): void {
    this.dom.textContent = number === undefined ? '?' : String(number);
    this.dom.toggleAttribute('data-unpaired', number === undefined);
  }

  ignoreMutation(): boolean {
    return true;
  }
}

/** A note in the list, with its number before it. */
class FootnoteBlockView implements NodeView, Numbered {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('div');
  readonly note: string;
  private readonly label = document.createElement('span');

  constructor(node: Node) {
    this.note = node.attrs.id;
    this.dom.dataset.node = 'footnote';
    this.dom.setAttribute('role', 'doc-footnote');
    this.label.className = 'note-label';
    this.label.contentEditable = 'false';
    this.contentDOM.className = 'note-text';
    this.dom.append(this.label, this.contentDOM);
  }

  show(number: number | undefined): void {
    this.label.textContent = number === undefined ? '?' : String(number);
    this.dom.toggleAttribute('data-unpaired', number === undefined);
  }

  update(node: Node): boolean {
    return node.type.name === 'footnote' && node.attrs.id === this.note;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

/** In pixels: from the reference to the note that is shown there, so that the line keeps its letters that reach below it. */
const GAP = 14;

class FootnoteViews {
  private readonly views = new Set<Numbered & { dom: HTMLElement }>();
  private order: readonly string[] = [];
  private opened: HTMLElement | null = null;

  add<View extends Numbered & { dom: HTMLElement }>(view: View, doc: Node): View {
    this.views.add(view);
    view.show(this.numberIn(footnoteOrder(doc), view.note));
    return Object.assign(view, { destroy: () => this.views.delete(view) });
  }

  /** After each change: numbers are shown anew only when the order of the notes has changed. */
  update(view: EditorView, before: Node | null): void {
    if (before !== view.state.doc) {
      const order = footnoteOrder(view.state.doc);
      const isSame = order.length === this.order.length && order.every((id, at) => id === this.order[at]);
      if (!isSame) for (const each of this.views) each.show(this.numberIn(order, each.note));
      this.order = order;
    }
    this.showOpened(view);
  }

  private numberIn(order: readonly string[], note: string): number | undefined {
    const at = order.indexOf(note);
    return at < 0 ? undefined : at + 1;
  }

  /** The note with the caret stands at its reference, if the caret came from there. */
  private showOpened(view: EditorView): void {
    const opened = openedFootnote(view.state);
    const reference = opened && view.nodeDOM(opened.from);
    const note =
      opened && [...this.views].find(({ note: id, dom }) => id === opened.note && dom.tagName === 'DIV')?.dom;
    if (this.opened && this.opened !== note) {
      delete this.opened.dataset.open;
      this.opened.style.removeProperty('inset-block-start');
    }
    this.opened = note ?? null;
    if (!note || !(reference instanceof HTMLElement)) return;
    const top = reference.getBoundingClientRect().bottom - view.dom.getBoundingClientRect().top + GAP;
    note.dataset.open = '';
    note.style.insetBlockStart = `${Math.round(top)}px`;
  }
}

/** Shows numbers and notes. The numbers are no decorations: the time that a view needs grows with the square of those. */
export function footnoteViews(): Plugin {
  const views = new FootnoteViews();
  return new Plugin({
    props: {
      nodeViews: {
        footnoteReference: (node, view) => views.add(new ReferenceView(node), view.state.doc),
        footnote: (node, view) => views.add(new FootnoteBlockView(node), view.state.doc),
      },
    },
    view: (view) => {
      views.update(view, null);
      return { update: (next, before) => views.update(next, before.doc) };
    },
  });
}
