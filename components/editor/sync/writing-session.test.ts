import type { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { unconfirmedChanges } from './unconfirmed-changes';
import { WritingSession } from './writing-session';

/** The addresses that were asked for. */
let asked: string[];
let isAway = false;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  isAway = false;
  const page = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    documentElement: { lang: 'en' },
  });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (address: string, { signal }: RequestInit) => {
    asked.push(address);
    if (isAway) throw new TypeError('Failed to fetch');
    if (!address.includes('/activity')) return Response.json({ version: 1, steps: [], more: false });
    // A quiet text: the question waits.
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    signal?.throwIfAborted();
    return Response.json({ version: 1, colleagues: [], state: '' });
  });
});
let open: WritingSession | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let type: (words: string) => void;

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
  type = (words) => dispatch(state.tr.insertText(words, state.doc.content.size - 1));
  const ignore = () => undefined;
  open = new WritingSession({
    ...{
      editor: editor as unknown as Editor,
      editionId: 'e',
      userId: 'omar',
      clientId: 'c',
      newEdition: null,
      piece: { entryId: 'n', kind: 'article' as const, locale: 'en' as const },
    },
    ...{ onState: ignore, onRecovered: ignore, onEditionStatus: ignore, onColleagues: ignore },
  });
  return open;
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

/** Closes the page. Returns whether the browser asks the writer first. */
function closePage(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('A writer who closes the page right after typing, in a browser that keeps nothing,', () => {
  it('is not asked when all of it is sent by a request that outlives the page', async () => {
    openText();
    await vi.advanceTimersByTimeAsync(100);
    type('a few words');
    expect(closePage()).toBe(false);
    expect(asked.at(-1)).toBe('/studio/editions/e/steps');
  });

  it('is asked when it is more than such a request may hold', async () => {
    openText();
    await vi.advanceTimersByTimeAsync(100);
    type('many words '.repeat(4_000));
    expect(closePage()).toBe(true);
  });

  it('is asked when something was typed since the request that is under way', async () => {
    openText();
    await vi.advanceTimersByTimeAsync(100);
    type('a few words');
    closePage();
    type(' and more');
    expect(closePage()).toBe(true);
  });

  it('is asked when there is no connection', async () => {
    const session = openText();
    await vi.advanceTimersByTimeAsync(100);
    isAway = true;
    type('a few words');
    await session.flush();
    expect(closePage()).toBe(true);
  });

  it('is not asked when nothing is unsaved', async () => {
    openText();
    await vi.advanceTimersByTimeAsync(100);
    expect(closePage()).toBe(false);
  });
});
