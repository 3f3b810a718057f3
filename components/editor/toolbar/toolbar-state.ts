import type { Editor } from '@tiptap/react';
import { shownDirection } from '@/components/editor/document/block-direction';
import { inField } from '@/components/editor/document/field-commands';
import { showsInvisibleCharacters } from '@/components/editor/document/invisible-characters';
import { inPoints } from '@/components/editor/document/make-points';
import type { Direction, Locale } from '@/lib/i18n/locales';

export type BlockType =
  | 'kicker'
  | 'title'
  | 'standfirst'
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'pointLead';

export interface ToolbarState {
  blockType: BlockType;
  /** In the kicker, title or standfirst, which cannot become anything else. */
  isField: boolean;
  marks: Record<
    'bold' | 'italic' | 'underline' | 'superscript' | 'subscript' | 'link',
    { on: boolean; allowed: boolean }
  >;
  blocks: Record<'bulletList' | 'orderedList' | 'points' | 'quote', boolean>;
  canUndo: boolean;
  canRedo: boolean;
  /** Chosen by hand, or null for automatic; and the one that is shown either way. */
  direction: Direction | null;
  shownDirection: Direction;
  blockLanguage: Locale | null;
  runLanguage: Locale | null;
  hasSelection: boolean;
  invisibleCharacters: boolean;
}

const MARKS = ['bold', 'italic', 'underline', 'superscript', 'subscript', 'link'] as const;

function blockTypeOf(editor: Editor): BlockType {
  const { parent } = editor.state.selection.$head;
  return (parent.type.name === 'heading' ? `heading${parent.attrs.level}` : parent.type.name) as BlockType;
}

function marksOf(editor: Editor): ToolbarState['marks'] {
  const { parent } = editor.state.selection.$head;
  const { marks } = editor.schema;
  const entries = MARKS.map((name) => {
    const type = marks[name];
    return [name, { on: editor.isActive(name), allowed: !!type && parent.type.allowsMarkType(type) }];
  });
  return Object.fromEntries(entries);
}

/** What the toolbar shows of the place where the caret is. */
export function toolbarState(editor: Editor): ToolbarState {
  const { $head, $from, empty } = editor.state.selection;
  const { attrs } = $head.parent;
  return {
    blockType: blockTypeOf(editor),
    isField: inField($from),
    marks: marksOf(editor),
    blocks: {
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
      points: inPoints(editor.state),
      quote: editor.isActive('blockquote'),
    },
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    direction: attrs.dir ?? null,
    shownDirection: shownDirection(editor.state) ?? 'rtl',
    blockLanguage: attrs.lang ?? null,
    runLanguage: editor.getAttributes('bidi').lang ?? null,
    hasSelection: !empty,
    invisibleCharacters: showsInvisibleCharacters(editor.state),
  };
}
