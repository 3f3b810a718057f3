import { Extension } from '@tiptap/core';
import { closeHistory, undoDepth } from '@tiptap/pm/history';
import { type Node, type ResolvedPos, DOMParser as SchemaParser, type Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { copiedSlice } from '@/components/editor/nodes/footnote/copied-footnotes';
import {
  addPastedFootnotes,
  fitFootnotes,
  type PastedFootnotes,
  takeFootnotes,
} from '@/components/editor/nodes/footnote/pasted-footnotes';
import { sendHeldPictures } from '@/components/editor/nodes/held-pictures';
import { insertFiles, isPicture } from '@/components/editor/nodes/insert-files';
import { pastedVideo, putPastedVideo } from '@/components/editor/nodes/video/pasted-videos';
import { mendText } from '@/lib/richtext/intake/mend-text';
import { ownCopy } from '@/lib/richtext/intake/own-copy';
import { readForeignHtml, readForeignText } from '@/lib/richtext/intake/read-foreign-text';
import { type KeptPicture, type LeftOut, nothingLeftOut } from '@/lib/richtext/intake/types';
import { beginDrop, draggedSlice } from './begin-drop';
import { copiedText } from './copied-text';
import { CopySerializer } from './copy-serializer';
import { cutBack, pastedBack } from './cut-back';
import type { Landing } from './drop-blocks';
import { inField } from './field-commands';
import { inertParser } from './inert-parser';
import { type Begin, insertSlice, isBlankDocument } from './insert-slice';
import { validSlice } from './pasted-slice';
import { PASTE_LIMIT, readableHtml } from './raw-limit';
import { selectsDocument } from './replace-selection';
import { beginPaste, endUndoStep, type TakenIn } from './taken-in';

function isTooLarge({ slice, notes }: PastedFootnotes): boolean {
  // The cheap measure of the text comes first; only slices that pass it are serialized to JSON.
  const size = notes.reduce((sum, note) => sum + note.nodeSize, slice.size);
  return size > PASTE_LIMIT || JSON.stringify([slice, notes]).length > PASTE_LIMIT;
}

interface Options {
  /** Called when something is larger than PASTE_LIMIT and is not inserted. */
  onTooLarge: () => void;
  /** Called with everything that is inserted. */
  onTakenIn: (taken: TakenIn) => void;
}

/** What a paste or a drop brings, and where it goes. */
interface Arrival {
  kind: 'paste' | 'drop';
  slice: Slice;
  data: DataTransfer | null;
  begin: Begin;
  /** Where it is dropped. */
  landing?: () => Landing;
  leftOut: LeftOut;
  /** Whether it was too long to be read. */
  isUnread: boolean;
  /** The footnotes to which the slice refers. */
  notes: readonly Node[];
  /** The pictures that came with it, whose figures are in the slice. */
  pictures: readonly KeptPicture[];
  /** Id of the copy, if it was copied in this editor. */
  copy: string | null;
}

function plainTextOf({ data, slice }: Arrival): string {
  const text = data?.getData('text/plain') ?? '';
  return text === '' ? slice.content.textBetween(0, slice.content.size, '\n', ' ') : text;
}

const after = ({ state }: EditorView) => ({ doc: state.doc, depth: undoDepth(state) });

/** The transaction as one step to undo, whatever is typed before or after it. */
function dispatchAlone(view: EditorView, transaction: Transaction, kind: Arrival['kind']): void {
  transaction.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', kind);
  view.dispatch(closeHistory(transaction));
  endUndoStep(view);
}

/** Gives the document back from which this was cut, if nothing was written there since. */
function putBack(view: EditorView, { kind, copy }: Arrival): boolean {
  const transaction = kind === 'paste' && copy ? pastedBack(view.state, copy) : null;
  if (transaction) dispatchAlone(view, transaction, kind);
  return transaction !== null;
}

function insert(view: EditorView, arrival: Arrival, { onTooLarge, onTakenIn }: Options): void {
  const { kind, begin, landing, leftOut } = arrival;
  if (putBack(view, arrival)) return;
  const { doc } = begin();
  const video = kind === 'paste' ? pastedVideo(arrival.slice, begin()) : null;
  const wasBlank = isBlankDocument(doc);
  const fitted = fitFootnotes(doc, arrival.slice, arrival.notes, arrival.copy !== null);
  const transaction = isTooLarge(fitted) ? null : insertSlice(view.state, fitted.slice, begin, landing);
  if (!transaction) {
    onTooLarge();
    return;
  }
  // A line of its own, such as the title, has no footnotes.
  if (!inField(transaction.selection.$head)) addPastedFootnotes(transaction, fitted.notes);
  dispatchAlone(view, transaction, kind);
  leftOut.pictures += sendHeldPictures(view.state.doc, arrival.pictures);
  if (video) {
    putPastedVideo(view, video);
    endUndoStep(view);
    return;
  }
  onTakenIn({ leftOut, text: plainTextOf(arrival), begin, wasBlank, ...after(view) });
}

/** Takes in what an event brings. Nothing but files comes without a slice: they go into the media library. */
function takeIn(view: EditorView, arrival: Arrival, options: Options): boolean {
  if (arrival.isUnread) {
    options.onTooLarge();
    return true;
  }
  if (arrival.slice.size > 0) {
    insert(view, arrival, options);
    return true;
  }
  const { leftOut, data, begin } = arrival;
  const shown = insertFiles(view, begin, data);
  const files = [...(data?.files ?? [])];
  // The element of a picture that is copied in a browser comes beside its file.
  leftOut.pictures = Math.max(0, leftOut.pictures - files.filter(isPicture).length);
  for (const file of files) if (!shown.includes(file)) leftOut[isPicture(file) ? 'pictures' : 'files'] += 1;
  const isNothing = Object.values(leftOut).every((count) => count === 0);
  if (!isNothing) options.onTakenIn({ leftOut, text: '', begin, wasBlank: false, ...after(view) });
  // Markup without words would otherwise delete what is selected, and merge the lines that it touches.
  return shown.length > 0 || !isNothing || (data?.getData('text/html') ?? '') !== '';
}

/** Text without markup, if it has a form; otherwise null, and every line becomes a paragraph like the one at the caret. */
function parseText(text: string, $context: ResolvedPos): Slice | null {
  const isPartOfLine = $context.parent.content.size > 0 && !text.trim().includes('\n');
  if (isPartOfLine || inField($context)) return null;
  const { root } = readForeignText(inertParser, text);
  if ([...root.children].every(({ tagName }) => tagName === 'P')) return null;
  const parser = SchemaParser.fromSchema($context.doc.type.schema);
  return parser.parseSlice(root, { preserveWhitespace: true, context: $context });
}

/**
 * The one way in for what is pasted or dropped: foreign text is read by lib/richtext/intake, cut to what the document
 * allows, measured, inserted in one step that one undo takes back, and told of.
 */
export const Pasting = Extension.create<Options>({
  name: 'pasting',
  priority: 1000,
  addOptions() {
    return { onTooLarge: () => undefined, onTakenIn: () => undefined };
  },
  addProseMirrorPlugins() {
    const { editor, options } = this;
    // ProseMirror reads the HTML first and hands over the slice afterwards, within the same event.
    let leftOut = nothingLeftOut();
    let isUnread = false;
    let notes: Node[] = [];
    let pictures: readonly KeptPicture[] = [];
    let copy: string | null = null;
    const taken = () => {
      const last = { leftOut, isUnread, notes, pictures, copy };
      leftOut = nothingLeftOut();
      isUnread = false;
      notes = [];
      pictures = [];
      copy = null;
      return last;
    };
    const unread = () => {
      isUnread = true;
      return '';
    };
    const serializer = new CopySerializer(() => editor.state.doc);
    return [
      cutBack(() => serializer.lastCopy),
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const readable = readableHtml(html);
            if (readable === null) return unread();
            const intake = readForeignHtml(inertParser, readable.html, readable.pictures);
            pictures = intake.figures;
            leftOut = intake.leftOut;
            copy = ownCopy(intake.root);
            notes = takeFootnotes(intake.root, editor.schema, copy !== null);
            return intake.root.innerHTML;
          },
          transformCopied: copiedSlice,
          clipboardSerializer: serializer,
          clipboardTextSerializer: copiedText,
          transformPastedText: (text) => mendText(text.length > PASTE_LIMIT ? unread() : text),
          clipboardTextParser: (text, $context, plain) => (plain ? null : parseText(text, $context)) as Slice,
          transformPasted: (slice, view) =>
            validSlice(slice, selectsDocument(view.state.selection, view.state.doc)),
          handlePaste: (view, event, slice) => {
            const begin = beginPaste(view, event);
            const data = event.clipboardData ?? null;
            return takeIn(view, { kind: 'paste', slice, data, begin, ...taken() }, options);
          },
          handleDrop: (view, event, slice, moved) => {
            const drop = beginDrop(view, event, moved);
            const data = event.dataTransfer;
            view.focus();
            const brought = moved ? draggedSlice(view, slice) : slice;
            if (drop) takeIn(view, { kind: 'drop', slice: brought, data, ...drop, ...taken() }, options);
            // A file that is not taken in would otherwise replace the page.
            return true;
          },
        },
      }),
    ];
  },
});
