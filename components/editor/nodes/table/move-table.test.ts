// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { openEditor, press } from '@/components/editor/testing/open-editor';

it.each(['tableCaption', 'tableSource'])('Up and down in the %s move the table among the lines', (part) => {
  const body = [{ p: 'before' }, { table: [['State', 'Seats']] }, { p: 'after' }];
  const editor = openEditor('en', { body });
  const blocks = () =>
    editor.state.doc.children.slice(3).map(({ type, textContent }) => `${type.name} ${textContent}`);
  const [before, table, after] = blocks();
  const move = (key: 'ArrowUp' | 'ArrowDown') =>
    press(editor, key, { code: key, altKey: true, shiftKey: true });
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name === part) editor.commands.setTextSelection(pos + 1);
  });
  move('ArrowUp');
  expect(blocks().slice(0, 3)).toEqual([table, before, after]);
  expect(editor.state.selection.$head.parent.type.name).toBe(part);
  move('ArrowDown');
  move('ArrowDown');
  expect(blocks().slice(0, 3)).toEqual([before, after, table]);
  editor.destroy();
});
