import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { shownDirection } from '@/components/editor/document/block-direction';
import { inField } from '@/components/editor/document/field-commands';
import { showsInvisibleCharacters } from '@/components/editor/document/invisible-characters';
import { inPoints } from '@/components/editor/document/make-points';
import { selectedLines } from '@/components/editor/document/selected-lines';
import type { Direction, Locale } from '@/lib/i18n/locales';

const BLOCK_TYPES = [
  'kicker',
  'title',
  'standfirst',
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'pointLead',
] as const;

export type BlockType = (typeof BLOCK_TYPES)[number];

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
  /** What is stated of the words at the caret or selected; null where they are not set apart. */
  run: { lang: Locale | null; dir: Direction | null } | null;
  hasSelection: boolean;
  invisibleCharacters: boolean;
}

const MARKS = ['bold', 'italic', 'underline', 'superscript', 'subscript', 'link'] as const;

function blockTypeOf(line: Node | undefined): BlockType {
  const name = line?.type.name === 'heading' ? `heading${line.attrs.level}` : line?.type.name;
  return BLOCK_TYPES.find((type) => type === name) ?? 'paragraph';
}

/** A mark can be set when one of the lines takes it; the others stay as they are. */
function marksOf(editor: Editor, lines: Node[]): ToolbarState['marks'] {
  const entries = MARKS.map((name) => {
    const type = editor.schema.marks[name];
    const allowed = !!type && lines.some((line) => line.type.allowsMarkType(type));
    return [name, { on: editor.isActive(name), allowed }];
  });
  return Object.fromEntries(entries);
}

function runOf(editor: Editor): ToolbarState['run'] {
  const { lang = null, dir = null } = editor.getAttributes('bidi');
  return lang || dir ? { lang, dir } : null;
}

/** What the toolbar shows of the place where the caret is; of a selection, its first line. */
export function toolbarState(editor: Editor): ToolbarState {
  const { $from, empty } = editor.state.selection;
  const lines = selectedLines(editor.state).map(({ node }) => node);
  const [first] = lines;
  return {
    blockType: blockTypeOf(first),
    isField: inField($from),
    marks: marksOf(editor, lines),
    blocks: {
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
      points: inPoints(editor.state),
      quote: editor.isActive('blockquote'),
    },
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    direction: first?.attrs.dir ?? null,
    shownDirection: shownDirection(editor.state) ?? 'rtl',
    blockLanguage: first?.attrs.lang ?? null,
    run: runOf(editor),
    hasSelection: !empty,
    invisibleCharacters: showsInvisibleCharacters(editor.state),
  };
}
