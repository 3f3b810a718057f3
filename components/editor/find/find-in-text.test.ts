// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { openEditor, type } from '@/components/editor/testing/open-editor';
import type { Draft } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { findState, goToMatch, lookFor } from './find-in-text';
import { replaceAll, replaceCurrent } from './replace-matches';
import type { FindQuery } from './search-pattern';

let editor: Editor;
afterEach(() => editor?.destroy());

const run = (command: Command) => command(editor.state, editor.view.dispatch);
const open = (draft: Partial<Draft>) => {
  editor = openEditor('ar', draft);
};
const find = (words: string, how: Partial<FindQuery> = {}) =>
  run(lookFor({ words, wholeWords: false, ignoreForms: false, matchCase: false, ...how }));
const found = () =>
  (findState(editor.state)?.matches ?? []).map(({ from, to }) => editor.state.doc.textBetween(from, to));
const count = () => found().length;
const all = (words: string) => {
  let replaced = 0;
  run(
    replaceAll(words, (times) => {
      replaced = times;
    }),
  );
  return replaced;
};

describe('An editor who looks for a word', () => {
  it('finds it from the kicker to the last line, also in parts of points', () => {
    open({
      kicker: 'Nato',
      title: 'The NATO plan',
      standfirst: 'nato',
      body: [{ points: [{ lead: 'Nato', text: ['of nato'] }] }, { ul: ['NATO'] }],
    });
    find('nato');
    expect(count()).toBe(6);
    find('NATO', { matchCase: true });
    expect(found()).toEqual(['NATO', 'NATO']);
  });

  it.each([
    ['احمد', ['أحمد', 'إحمد', 'أَحْمَد', 'احمـــد']],
    ['أحمد', ['احمد', 'أَحمَد']],
    ['مسؤول', ['مسئول', 'مسوول', 'مَسؤول']],
    ['شيء', ['شَيء', 'شيْء']],
    ['قران', ['قرآن', 'قرآن'.normalize('NFD')]],
    ['cafe', ['café', 'cafe\u0301', 'Cafe']],
  ])('finds %s however it is spelt, when asked', (words, spellings) => {
    open({ body: spellings.map((p) => ({ p: `قبل ${p} بعد` })) });
    find(words, { ignoreForms: true });
    expect(found()).toEqual(spellings);
  });

  it.each([
    ['كتاب', 'مكتب كتب'],
    ['علم', 'عالم'],
    ['مكتبة', 'مكتبه'],
  ])('does not take other words for %s', (words, text) => {
    open({ body: [{ p: text }] });
    find(words, { ignoreForms: true });
    expect(count()).toBe(0);
  });

  it('finds whole words, which marks and punctuation end', () => {
    open({ body: [{ p: 'مصر، ومصر (مصر) مصرف مِصر.' }] });
    find('مصر', { wholeWords: true, ignoreForms: true });
    expect(found()).toEqual(['مصر', 'مصر', 'مِصر']);
    find('مصر', { wholeWords: true });
    expect(count()).toBe(2);
  });

  it('leaves no diacritic behind: a letter is found with its marks or not at all', () => {
    open({ body: [{ p: 'قالَ قال' }] });
    find('قال');
    expect(found()).toEqual(['قال']);
  });

  it.each(['.', '(', 'a+b', '[x]', '\\', 'C++', '/', '-'])('finds the signs %s as they are', (words) => {
    open({ body: [{ p: `before ${words} after` }] });
    find(words);
    expect(found()).toEqual([words]);
    find(words, { ignoreForms: true });
    expect(found()).toEqual([words]);
  });

  it('finds nothing over a line break, and nothing for a space', () => {
    open({ body: [{ p: 'one' }] });
    editor.commands.setContent({
      ...editor.getJSON(),
      content: [
        ...(editor.getJSON().content ?? []).slice(0, 3),
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'on' }, { type: 'hardBreak' }, { type: 'text', text: 'e' }],
        },
      ],
    });
    find('one');
    expect(count()).toBe(0);
    find(' ');
    expect(count()).toBe(0);
  });

  it('goes round through the matches and selects each', () => {
    open({ title: 'x', body: [{ p: 'x' }, { p: 'x' }] });
    find('x');
    const seen = [0, 1, 1, 1, -1].map((by) => {
      run(goToMatch(by as 0));
      return findState(editor.state)?.current;
    });
    expect(seen).toEqual([0, 1, 2, 0, 2]);
    expect(editor.state.selection.empty).toBe(false);
  });
});

describe('An editor who replaces', () => {
  it('all takes it back with one undo, in every line and spelling', () => {
    open({ title: 'أحمد', body: [{ p: 'قال احمد' }, { ul: ['أَحمد'] }, { p: '' }] });
    const before = editor.getJSON();
    find('احمد', { ignoreForms: true });
    expect(all('خالد')).toBe(3);
    expect(outlineOf(editor.state.doc).slice(0, 5)).toEqual([
      'title: خالد',
      'standfirst:',
      'p: قال خالد',
      'bulletList',
      '  listItem',
    ]);
    expect(count()).toBe(0);
    editor.commands.undo();
    expect(editor.getJSON()).toEqual(before);
  });

  it('keeps marks, and what stands beside them', () => {
    open({
      body: [
        {
          p: ['the ', { text: 'old', bold: true }, ' word, ', { text: 'old', href: 'https://example.org/' }],
        },
      ],
    });
    find('old');
    all('new one');
    expect(outlineOf(editor.state.doc).at(-1)).toBe(
      'p: the **new one** word, [new one](https://example.org/)',
    );
  });

  it('one after the other, and words that hold what is looked for are not replaced for ever', () => {
    open({ body: [{ p: 'a a' }] });
    find('a');
    run(replaceCurrent('aa'));
    run(replaceCurrent('aa'));
    expect(editor.state.doc.lastChild?.textContent).toBe('aa aa');
    editor.commands.undo();
    expect(editor.state.doc.lastChild?.textContent).toBe('aa a');
  });

  it('by nothing, which removes the words', () => {
    open({ body: [{ p: 'one two one' }] });
    find('one');
    expect(all('')).toBe(2);
    expect(editor.state.doc.lastChild?.textContent).toBe(' two ');
  });

  it('after the text has changed meanwhile, replaces what stands there now', () => {
    open({ body: [{ p: 'one two one' }] });
    find('one');
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    type(editor, ' one');
    expect(all('x')).toBe(3);
    expect(editor.state.doc.lastChild?.textContent).toBe('x two x x');
  });
});

describe('In ten thousand words', () => {
  it('every letter "a" is found and replaced at once', () => {
    const line = 'a research paper says what the region may expect after the war and why that matters ';
    open({ body: Array.from({ length: 210 }, () => ({ p: line.repeat(3) })) });
    find('a');
    expect(count()).toBe(6_930);
    expect(all('e')).toBe(6_930);
    expect(count()).toBe(0);
  });
});
