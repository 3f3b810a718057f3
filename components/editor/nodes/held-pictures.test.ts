// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paste } from '@/components/editor/testing/bring-in';
import { caretAfter, openEditor } from '@/components/editor/testing/open-editor';
import { nothingLeftOut } from '@/lib/richtext/intake/types';
import { uploadFor } from './node-uploads';

vi.mock('./node-uploads', async (original) => ({ ...(await original<object>()), uploadFor: vi.fn() }));

const picture = (kind: string, bytes = 300) =>
  `<img alt="A port" src="data:image/${kind};base64,${btoa('x'.repeat(bytes))}">`;

let editor: Editor;
let leftOut = nothingLeftOut();
beforeEach(() => {
  vi.mocked(uploadFor).mockClear();
  const onTakenIn = (taken: { leftOut: typeof leftOut }) => {
    leftOut = taken.leftOut;
  };
  editor = openEditor('en', { title: 'Ports', body: [{ p: 'Here' }] }, { onTakenIn });
});
afterEach(() => editor.destroy());

const pictures = () => {
  const ids: string[] = [];
  editor.state.doc.descendants(
    ({ type, attrs }) => void (type.name === 'figurePicture' && ids.push(attrs.id)),
  );
  return ids;
};
const sent = () =>
  vi.mocked(uploadFor).mock.calls.map(([id, { name, type, size }]) => ({ id, name, type, size }));

it('Pictures whose bytes come with a text are sent, each for the figure that waits for it', () => {
  editor.commands.focus('end');
  paste(editor, { html: `<p>One</p>${picture('jpeg')}<p>Two ${picture('png', 400)}</p>` });
  const [first, second] = pictures();
  expect(sent()).toEqual([
    { id: first, name: 'pasted-1.jpeg', type: 'image/jpeg', size: 300 },
    { id: second, name: 'pasted-2.png', type: 'image/png', size: 400 },
  ]);
  expect(leftOut.pictures).toBe(0);
});

it('Where no figure can stand, they are left out and counted', () => {
  caretAfter(editor, 'Ports');
  paste(editor, { html: `<p>of Basra ${picture('webp')}</p><p>and Aden</p>` });
  expect([pictures(), sent(), leftOut.pictures]).toEqual([[], [], 1]);
});

it('What is no picture that the newsroom takes, or too large for it, is left out and counted', () => {
  editor.commands.focus('end');
  const large = `<img src="data:image/png;base64,${'A'.repeat(36 * 2 ** 20)}">`;
  paste(editor, { html: `<p>Words ${picture('svg+xml')} ${picture('gif', 20)} ${large}</p>` });
  expect([pictures(), sent(), leftOut.pictures]).toEqual([[], [], 3]);
});
