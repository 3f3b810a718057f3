// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '@/components/editor/document/actions';
import { paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { setVideo } from './video-commands';
import { openVideoDialog, videoDialogState } from './video-dialog-state';

const ADDRESS = 'https://youtu.be/a1B2c3D4_-x?t=90';
const VIDEO = 'video youtube:a1B2c3D4_-x at 90';

let editor: Editor;
afterEach(() => editor?.destroy());

const open = (...body: Block[]) => {
  editor = openEditor('en', { body });
};
const lines = () =>
  outlineOf(editor.state.doc)
    .map((line) => line.trim())
    .slice(2);
const videoAt = () => {
  let at = -1;
  editor.state.doc.forEach(({ type: { name } }, pos) => {
    if (name === 'video') at = pos;
  });
  return at;
};
const undo = () => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });

describe('The address of a video that a writer pastes', () => {
  it.each([
    ['as text', { text: ADDRESS, html: null }],
    ['as a link of a page', { text: ADDRESS, html: `<a href="${ADDRESS}">${ADDRESS}</a>` }],
  ])('into an empty line becomes the video, and one undo gives the address back (%s)', (_, data) => {
    open({ p: 'Before' }, { p: '' });
    editor.commands.focus('end');
    paste(editor, data);
    expect(lines()).toEqual(['p: Before', VIDEO, 'videoCaption:']);
    expect(videoDialogState(editor.state).isPasted).toBe(true);
    type(editor, 'What he said');
    expect(lines()).toEqual(['p: Before', VIDEO, 'videoCaption: What he said']);
    expect(videoDialogState(editor.state).isPasted).toBe(false);
    undo();
    undo();
    expect(lines()).toEqual(['p: Before', `p: [${ADDRESS}](${ADDRESS})`]);
    undo();
    expect(lines()).toEqual(['p: Before']);
  });

  it('stays an address among words, in a list, in the title, and of another host', () => {
    open({ p: 'Before' }, { ul: ['-'] }, { p: '' });
    caretAfter(editor, 'Before');
    paste(editor, { text: ADDRESS, html: null });
    caretAfter(editor, '-');
    paste(editor, { text: ADDRESS, html: null });
    editor.commands.focus('end');
    paste(editor, { text: 'https://www.youtube.com.evil.example/watch?v=a1B2c3D4_-x', html: null });
    expect(lines().some((line) => line.startsWith('video'))).toBe(false);
    caretAfter(editor, 'Title');
    paste(editor, { text: ADDRESS, html: null });
    expect(editor.state.doc.child(1).textContent).toBe(`Title${ADDRESS}`);
  });
});

describe('Where no video can stand, its address stays a link, pasted alone, among other lines, and as the player of a page', () => {
  const PAGE = 'https://www.youtube.com/watch?v=a1B2c3D4_-x';
  const blocks: Record<string, Block> = {
    'a cell of a table': {
      table: [
        ['h', 'h'],
        ['-', 'b'],
      ],
    },
    'a quotation': { quote: '-' },
    'a box': { box: 'Box', text: ['-'] },
    'a point of a list': { ul: ['-'] },
  };

  it.each(Object.keys(blocks))('%s', (name) => {
    for (const [html, link] of [
      [`<p>${ADDRESS}</p>`, ADDRESS],
      [`<p>Watch</p><p>${ADDRESS}</p><p>End</p>`, `${PAGE}&t=90s`],
      [`<iframe src="https://www.youtube.com/embed/a1B2c3D4_-x"></iframe>`, PAGE],
    ]) {
      open({ p: 'Before' }, blocks[name] ?? { p: '-' }, { p: 'After' });
      caretAfter(editor, '-');
      const names = () => editor.state.doc.children.map(({ type }) => type.name);
      const before = names();
      paste(editor, { text: '', html: html ?? '' });
      expect(names()).toEqual(before);
      expect(editor.getHTML()).toContain(`href="${link?.replace('&', '&amp;')}"`);
      editor.destroy();
    }
  });
});

describe('A video in the text', () => {
  it('lets Enter go on below its caption', () => {
    open({ video: ADDRESS, caption: 'A talk' }, { p: 'After' });
    caretAfter(editor, 'A ta');
    press(editor, 'Enter');
    type(editor, 'x');
    expect(lines()).toEqual([VIDEO, 'videoCaption: A talk', 'p: x', 'p: After']);
  });

  it('keeps its caption apart from the line before, and goes when nothing is said of it', () => {
    open({ p: 'Before' }, { video: ADDRESS, caption: 'x' }, { p: 'After' });
    editor.commands.setTextSelection(videoAt() + 2);
    press(editor, 'Backspace');
    expect(lines()).toEqual(['p: Before', VIDEO, 'videoCaption: x', 'p: After']);
    editor.view.dispatch(editor.state.tr.delete(videoAt() + 2, videoAt() + 3));
    press(editor, 'Backspace');
    type(editor, 'y');
    expect(lines()).toEqual(['p: Before', 'p: y', 'p: After']);
  });

  it('is not merged with the lines beside it', () => {
    open({ p: 'Before' }, { video: ADDRESS, caption: 'A talk' }, { p: 'After' });
    const before = editor.state.doc;
    caretAfter(editor, 'A talk');
    press(editor, 'Delete');
    editor.commands.setTextSelection(editor.state.doc.content.size - 'After'.length - 1);
    press(editor, 'Backspace');
    expect(editor.state.doc.eq(before)).toBe(true);
  });

  it('gets another address and keeps its caption, wherever it has moved meanwhile', () => {
    open({ p: 'Before' }, { video: ADDRESS, caption: 'A talk' });
    openVideoDialog(editor.view, { at: videoAt() });
    caretAfter(editor, 'Before');
    type(editor, ' it');
    const { open: opened } = videoDialogState(editor.state);
    const moved = opened === 'new' || opened === null ? -1 : opened.at;
    runCommand(editor, setVideo(moved, { video: 'vimeo:76979871', startSecond: null }));
    expect(lines()).toEqual(['p: Before it', 'video vimeo:76979871', 'videoCaption: A talk']);
  });
});
