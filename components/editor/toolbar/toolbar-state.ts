import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { shownDirection } from '@/components/editor/document/block-direction';
import { inField } from '@/components/editor/document/field-commands';
import { showsInvisibleCharacters } from '@/components/editor/document/invisible-characters';
import { selectedLines } from '@/components/editor/document/selected-lines';
import { usesSmartPunctuation } from '@/components/editor/document/smart-punctuation';
import { canInsertFootnote } from '@/components/editor/nodes/footnote/insert-footnote';
import { inPoints } from '@/components/editor/nodes/point/make-points';
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
  /** Whether the line is the kicker, title or standfirst, whose type cannot change. */
  isField: boolean;
  marks: Record<
    'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript' | 'link',
    { on: boolean; allowed: boolean }
  >;
  blocks: Record<'bulletList' | 'orderedList' | 'points' | 'quote', boolean>;
  canInsertFootnote: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** Direction chosen by hand, or null for automatic. */
  direction: Direction | null;
  /** Direction that the line is displayed with. */
  shownDirection: Direction;
  blockLanguage: Locale | null;
  /** Language or direction set for the words at the selection; null if none is set. */
  run: { lang: Locale | null; dir: Direction | null } | null;
  hasSelection: boolean;
  invisibleCharacters: boolean;
  smartPunctuation: boolean;
}

const MARKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'link'] as const;

function blockTypeOf(line: Node | undefined): BlockType {
  const name = line?.type.name === 'heading' ? `heading${line.attrs.level}` : line?.type.name;
  return BLOCK_TYPES.find((type) => type === name) ?? 'paragraph';
}

/** A mark is allowed if at least one of the lines allows it; it is then applied to those lines only. */
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

/** What the toolbar shows at the selection. If it spans several lines, their first one decides. */
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
    canInsertFootnote: canInsertFootnote(editor.state),
    canUndo: undoDepth(editor.state) > 0,
    canRedo: redoDepth(editor.state) > 0,
    direction: first?.attrs.dir ?? null,
    shownDirection: shownDirection(editor.state) ?? 'rtl',
    blockLanguage: first?.attrs.lang ?? null,
    run: runOf(editor),
    hasSelection: !empty,
    invisibleCharacters: showsInvisibleCharacters(editor.state),
    smartPunctuation: usesSmartPunctuation(editor.state),
  };
}
