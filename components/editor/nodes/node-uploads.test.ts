// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openEditor, press } from '@/components/editor/testing/open-editor';
import type { MediaItem } from '@/components/media/media-item';
import type { Upload } from '@/components/media/uploads/types';
import { figureOf } from './figure/figure-commands';
import { insertFiles } from './insert-files';
import { forgetUpload, nameArrived, uploadFor } from './node-uploads';

const uploads = vi.hoisted(() => ({ all: [] as Partial<Upload>[], arrived: [] as unknown[] }));
vi.mock('@/components/media/uploads/read-prepared-media', () => ({
  readPreparedMedia: async () => uploads.arrived,
}));
vi.mock('@/components/media/uploads/tab-uploads', () => ({
  tabUploads: {
    add: () => ['upload'],
    getSnapshot: () => uploads.all,
    subscribe: () => () => {},
    cancel: () => {},
  },
}));

const MEDIA = '0199f000-0000-7000-8000-000000000001';
const PICTURE = 'picture1';
const ITEM = {
  ...{ id: MEDIA, captionAr: '', captionEn: '', creditAr: '', creditEn: '' },
  ...{ offeredCaption: 'Ships at dawn', offeredCredit: 'Amal Said' },
} as MediaItem;

let editor: Editor;
const figure = () => editor.state.doc.children.find(({ type }) => type.name === 'figure');
const said = () => figure()?.children.map(({ attrs, textContent }) => attrs.media ?? textContent);

function positionOf(name: string): number {
  let found = 0;
  editor.state.doc.descendants(({ type }, pos) => {
    if (type.name === name) found = pos;
  });
  return found;
}

const captionStart = () => positionOf('figureCaption') + 1;
const picturePosition = () => positionOf('figurePicture');

/** What is known of the upload of the dropped file from now on. */
function report(upload: Partial<Upload>): void {
  uploads.all = [{ key: 'upload', mediaId: MEDIA, media: null, ...upload }];
  nameArrived(editor.view);
}

beforeEach(() => {
  localStorage.clear();
  uploads.all = [];
  uploads.arrived = [];
  editor = openEditor('en', { body: [{ p: 'Before.' }] });
  const { state, view } = editor;
  const dropped = figureOf(state.schema, [{ id: PICTURE, media: null }]);
  view.dispatch(state.tr.insert(state.doc.content.size, dropped));
  uploadFor(PICTURE, new File([], 'a.jpg'));
});
afterEach(() => {
  vi.useRealTimers();
  editor.destroy();
});

it('A file that was dropped into a text is shown when it has arrived, and described once it is prepared', () => {
  report({ state: 'preparing' });
  expect(said()).toEqual([MEDIA, '', '']);
  report({ state: 'ready', media: ITEM });
  expect(said()).toEqual([MEDIA, 'Ships at dawn', 'Amal Said']);
});

it('What a writer types below it meanwhile stays', () => {
  report({ state: 'preparing' });
  editor.commands.insertContentAt(captionStart(), 'My words');
  report({ state: 'ready', media: ITEM });
  expect(said()).toEqual([MEDIA, 'My words', 'Amal Said']);
});

it('Its words are not written again after a writer has deleted them', () => {
  report({ state: 'ready', media: ITEM });
  const { state, view } = editor;
  view.dispatch(state.tr.delete(captionStart(), captionStart() + 'Ships at dawn'.length));
  report({ state: 'ready', media: ITEM });
  expect(said()).toEqual([MEDIA, '', 'Amal Said']);
});

it('Undoing goes back behind the drop', () => {
  report({ state: 'ready', media: ITEM });
  press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
  expect(figure()).toBeUndefined();
});

/** What somebody sees who opens the text again, in a page that knows nothing of the upload. */
async function reopened() {
  vi.resetModules();
  const { nameArrivedBefore } = await import('./node-uploads');
  await nameArrivedBefore(editor.view);
  return said();
}

it('A file that arrived after its page was closed is where it was dropped when the text is opened again', async () => {
  report({ state: 'sending', uploadId: MEDIA, mediaId: null });
  const media = { ...ITEM, captionAr: 'سفن', captionEn: 'سفن' };
  uploads.arrived = [{ media, outcome: 'ready', refusal: null }];
  expect(await reopened()).toEqual([MEDIA, 'سفن', 'Amal Said']);
});

it('A file that did not arrive whole leaves the space where it was dropped, which it may still get', async () => {
  report({ state: 'sending', uploadId: MEDIA, mediaId: null });
  expect(await reopened()).toEqual(['', '', '']);
  uploads.arrived = [{ media: ITEM, outcome: 'processing', refusal: null }];
  expect(await reopened()).toEqual([MEDIA, '', '']);
});

/** In a page that is opened again, the words of both languages are taken for the same. */
const WORDED = { ...ITEM, captionAr: 'Ships at dawn', captionEn: 'Ships at dawn' };

it('A picture whose page was closed while it was being prepared gets its words when the text is opened again', async () => {
  report({ state: 'sending', uploadId: MEDIA, mediaId: null });
  report({ state: 'preparing', uploadId: MEDIA });
  expect(said()).toEqual([MEDIA, '', '']);
  uploads.arrived = [{ media: WORDED, outcome: 'ready', refusal: null }];
  expect(await reopened()).toEqual([MEDIA, 'Ships at dawn', 'Amal Said']);
});

it('and when it is still being prepared then, once it is', async () => {
  vi.useFakeTimers();
  report({ state: 'preparing', uploadId: MEDIA });
  uploads.arrived = [{ media: ITEM, outcome: 'processing', refusal: null }];
  expect(await reopened()).toEqual([MEDIA, '', '']);
  uploads.arrived = [{ media: WORDED, outcome: 'ready', refusal: null }];
  await vi.advanceTimersByTimeAsync(10_000);
  expect(said()).toEqual([MEDIA, 'Ships at dawn', 'Amal Said']);
});

it('Its words are written once, also when the text is opened a third time after a writer has deleted them', async () => {
  report({ state: 'preparing', uploadId: MEDIA });
  uploads.arrived = [{ media: WORDED, outcome: 'ready', refusal: null }];
  await reopened();
  const { state, view } = editor;
  view.dispatch(state.tr.delete(captionStart(), captionStart() + 'Ships at dawn'.length));
  expect(await reopened()).toEqual([MEDIA, '', 'Amal Said']);
});

it('A picture that a writer has put in place of the dropped one keeps its own words', async () => {
  const other = '0199f000-0000-7000-8000-000000000002';
  report({ state: 'preparing', uploadId: MEDIA });
  editor.view.dispatch(editor.state.tr.setNodeAttribute(picturePosition(), 'media', other));
  uploads.arrived = [{ media: ITEM, outcome: 'ready', refusal: null }];
  expect(await reopened()).toEqual([other, '', '']);
});

it('A file whose upload was stopped comes back nowhere', async () => {
  report({ state: 'sending', uploadId: MEDIA, mediaId: null });
  forgetUpload(PICTURE);
  uploads.arrived = [{ media: ITEM, outcome: 'ready', refusal: null }];
  expect(await reopened()).toEqual(['', '', '']);
});

it('A file that is dropped into a note stands before the notes', () => {
  const { state, view } = editor;
  const { footnotes, footnote, paragraph } = state.schema.nodes;
  const note = footnote?.createChecked(
    { id: 'note1' },
    paragraph?.create(null, state.schema.text('A note.')),
  );
  view.dispatch(state.tr.insert(state.doc.content.size, footnotes?.create(null, note) ?? []));
  const inNote = editor.state.doc.content.size - 4;
  const begin = () =>
    editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(inNote)) as TextSelection);
  expect(begin().selection.$from.node(1).type.name).toBe('footnotes');
  const file = new File([], 'b.jpg', { type: 'image/jpeg' });
  expect(insertFiles(view, begin, { files: [file], getData: () => '' } as unknown as DataTransfer)).toEqual([
    file,
  ]);
  const names = editor.state.doc.children.map(({ type }) => type.name);
  expect(names.filter((name) => name === 'figure')).toHaveLength(2);
  expect(names.at(-1)).toBe('footnotes');
});
