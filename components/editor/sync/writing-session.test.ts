import type { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { unconfirmedChanges } from './unconfirmed-changes';
import { WritingSession } from './writing-session';

/** The addresses that were asked for. */
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (address: string, { signal }: RequestInit) => {
    asked.push(address);
    if (!address.includes('/activity')) return Response.json({ version: 1, steps: [], more: false });
    // A quiet text: the question waits.
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    signal?.throwIfAborted();
    return Response.json({ version: 1, colleagues: [], state: '' });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openText(): WritingSession {
  const doc = parseDocument(article({ title: 'Title', body: [{ p: 'one' }] }, countedIds()));
  let state = EditorState.create({ doc, plugins: [unconfirmedChanges(1)] });
  const dispatch = (transaction: typeof state.tr) => {
    state = state.apply(transaction);
  };
  const editor = {
    get state() {
      return state;
    },
    view: { dispatch },
    on: () => undefined,
    off: () => undefined,
  };
  const ignore = () => undefined;
  return new WritingSession({
    ...{
      editor: editor as unknown as Editor,
      editionId: 'e',
      userId: 'omar',
      clientId: 'c',
      newEdition: null,
    },
    ...{ onState: ignore, onRecovered: ignore, onEditionStatus: ignore, onColleagues: ignore },
  });
}

const questions = () => asked.filter((address) => address.includes('/activity'));

it('A text that its writer has left asks nothing more and shows nobody there', async () => {
  const session = openText();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(questions()).toHaveLength(1);
  await session.close();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(questions()).toHaveLength(1);
});

it('A text that is open asks again after each answer', async () => {
  const session = openText();
  await vi.advanceTimersByTimeAsync(40_000);
  expect(questions().length).toBeGreaterThanOrEqual(3);
  await session.close();
});
