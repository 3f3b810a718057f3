import { type Command, Selection, TextSelection } from '@tiptap/pm/state';
import { closesDocument } from '@/lib/richtext/body-blocks';
import { bodyRange } from './field-commands';

/** Whether a key goes to the end of the text: Ctrl+End, on a Mac Cmd+End and Cmd+↓. */
export const isEndOfText = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !altKey && ((key === 'End' && (ctrlKey || metaKey)) || (key === 'ArrowDown' && metaKey));

/**
 * Goes to the end of the body, or selects until there: notes follow it in the document, and whoever goes to the end to write on would write into the last
 * one. There it stays, however often the key is pressed, as in Word. Within the notes the key goes to the end of everything, as the browser does.
 */
export const goToBodyEnd =
  (selects: boolean): Command =>
  ({ doc, selection, tr }, dispatch) => {
    const { $head, $anchor } = selection;
    const outermost = $head.depth > 0 ? $head.node(1) : null;
    if (outermost && closesDocument(outermost)) return false;
    const end = Selection.near(doc.resolve(bodyRange(doc).end), -1);
    dispatch?.(tr.setSelection(selects ? TextSelection.between($anchor, end.$to) : end).scrollIntoView());
    return true;
  };
