import {
  IconAsterisk,
  IconBlockquote,
  IconBooks,
  IconCards,
  IconH2,
  IconH3,
  IconH4,
  IconInfoSquare,
  IconList,
  IconListDetails,
  IconListNumbers,
  IconPaperclip,
  IconPhoto,
  IconQuotes,
  IconSeparatorHorizontal,
  IconTable,
  IconVideo,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { runCommand } from '@/components/editor/document/actions';
import { insertEntryCard } from '@/components/editor/nodes/entry-card/new-entry-card';
import { canInsertFootnote, insertFootnote } from '@/components/editor/nodes/footnote/insert-footnote';
import { NEW_TABLE } from '@/components/editor/nodes/table/new-table';
import { openVideoDialog } from '@/components/editor/nodes/video/video-dialog-state';
import type { ToolIcon } from '@/components/editor/toolbar/tool';
import type { Messages } from '@/lib/i18n/messages';
import type { NodeJson } from '@/lib/richtext/document-json';
import { canInsertBlock, insertBlock } from './insert-block';

/** The messages `editor.blocks.{key}`: the name of the block, and the words that also find it, with commas between. */
export type BlockKey = keyof Messages['editor']['blocks'];

/**
 * What can be put into the text. The insert menu of the toolbar, the menu of "/" and the + beside an empty line offer
 * the same list.
 */
export interface InsertableBlock {
  key: BlockKey;
  icon: ToolIcon;
  /** The icon is mirrored in right-to-left interfaces. */
  directional?: true;
  /** Puts it at the caret: an empty line is replaced, otherwise it stands after the line. See insertBlock. */
  insert(editor: Editor): void;
  /** Whether it can be put at the caret; without this, wherever a heading can: not in the opening lines, nor in a note. */
  isAvailable?(state: EditorState): boolean;
}

/** Whether the block can be put at the caret. */
export function isAvailable(block: InsertableBlock, state: EditorState): boolean {
  return block.isAvailable ? block.isAvailable(state) : canInsert(state, 'heading');
}

function canInsert(state: EditorState, name: string): boolean {
  const type = state.schema.nodes[name];
  return type !== undefined && canInsertBlock(state, type);
}

const insert = (json: NodeJson, firstWritten?: string) => (editor: Editor) => {
  runCommand(editor, insertBlock(editor.schema.nodeFromJSON(json), firstWritten));
};

const heading = (level: 2 | 3 | 4) => insert({ type: 'heading', attrs: { level } });
const LINE: NodeJson = { type: 'paragraph' };
const ITEM: NodeJson = { type: 'listItem', content: [LINE] };
const POINT: NodeJson = { type: 'point', content: [{ type: 'pointLead' }, LINE] };

const NEW_FIGURE: NodeJson = {
  type: 'figure',
  content: [{ type: 'figurePicture' }, { type: 'figureCaption' }, { type: 'figureCredit' }],
};

export const INSERTABLE_BLOCKS: readonly InsertableBlock[] = [
  { key: 'heading2', icon: IconH2, insert: heading(2) },
  { key: 'heading3', icon: IconH3, insert: heading(3) },
  { key: 'heading4', icon: IconH4, insert: heading(4) },
  {
    key: 'bulletList',
    icon: IconList,
    directional: true,
    insert: insert({ type: 'bulletList', content: [ITEM] }),
  },
  {
    key: 'orderedList',
    icon: IconListNumbers,
    directional: true,
    insert: insert({ type: 'orderedList', content: [ITEM] }),
  },
  {
    key: 'points',
    icon: IconListDetails,
    directional: true,
    insert: insert({ type: 'pointList', content: [POINT] }),
  },
  {
    key: 'quote',
    icon: IconBlockquote,
    directional: true,
    insert: insert({ type: 'blockquote', content: [LINE] }),
  },
  {
    key: 'footnote',
    icon: IconAsterisk,
    insert: (editor) => void runCommand(editor, insertFootnote()),
    isAvailable: canInsertFootnote,
  },
  { key: 'figure', icon: IconPhoto, insert: insert(NEW_FIGURE, 'figurePicture') },
  { key: 'attachment', icon: IconPaperclip, insert: insert({ type: 'fileAttachment' }) },
  { key: 'entryCard', icon: IconCards, insert: insertEntryCard },
  // As in Word the first cell is written first; its caption, which stands before it, is one Shift+Tab away.
  { key: 'table', icon: IconTable, insert: insert(NEW_TABLE, 'tableGrid') },
  {
    key: 'infoBox',
    icon: IconInfoSquare,
    insert: insert({ type: 'infoBox', content: [{ type: 'infoBoxTitle' }, LINE] }),
  },
  { key: 'pullQuote', icon: IconQuotes, insert: insert({ type: 'pullQuote' }) },
  {
    key: 'video',
    icon: IconVideo,
    // Without an address there is no video: the dialog asks for it, and puts the video at the caret.
    insert: (editor) => openVideoDialog(editor.view, 'new'),
    isAvailable: (state) => canInsert(state, 'video'),
  },
  {
    key: 'bibliography',
    icon: IconBooks,
    insert: insert({ type: 'bibliography', content: [{ type: 'bibliographyItem' }] }),
    isAvailable: (state) => canInsert(state, 'bibliography'),
  },
  { key: 'divider', icon: IconSeparatorHorizontal, insert: insert({ type: 'divider' }) },
];
