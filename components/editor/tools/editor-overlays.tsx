'use client';

import type { Editor } from '@tiptap/react';
import { BlockHandle } from '@/components/editor/blocks/block-handle';
import { BlockStatus } from '@/components/editor/blocks/block-status';
import type { InsertableBlock } from '@/components/editor/blocks/insertable-blocks';
import { SlashMenuList } from '@/components/editor/blocks/slash-menu-list';
import { VideoDialog } from '@/components/editor/nodes/video/video-dialog';
import { BubbleToolbar } from '@/components/editor/toolbar/bubble-toolbar';

interface Props {
  editor: Editor;
  searchBlocks: (query: string) => readonly InsertableBlock[];
  onLink: () => void;
  onWriters: () => void;
}

/** What stands around the lines of a text that somebody writes: menus, the handle of a block and what was done with it, tools for a selection. */
export function EditorOverlays({ editor, searchBlocks, onLink, onWriters }: Props) {
  return (
    <>
      <BlockHandle editor={editor} />
      <BlockStatus editor={editor} />
      <BubbleToolbar editor={editor} onLink={onLink} onWriters={onWriters} />
      <VideoDialog editor={editor} />
      <SlashMenuList editor={editor} search={searchBlocks} />
    </>
  );
}
