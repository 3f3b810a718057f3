// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { cpuMs } from '@/lib/testing/cpu-ms';
import { readForeignHtml } from './read-foreign-text';
import { unwrapImpliedRuns } from './remove-implied-directions';
import { nothingLeftOut } from './types';

const parser = new DOMParser();

function secondsFor(html: string): number {
  const ms = cpuMs(() => {
    const { root } = readForeignHtml(parser, html);
    expect(root.textContent).toContain('the last words');
  });
  return ms / 1000;
}

const LAST = '<p>the last words</p>';
/** How often somebody asks an element for its children while this is taken in. */
function readsOfChildren(html: string): number {
  const reads = vi.spyOn(Element.prototype, 'children', 'get');
  readForeignHtml(parser, html);
  const { length } = reads.mock.calls;
  reads.mockRestore();
  return length;
}

it('A list of Word Online is looked through once, however many items it has', () => {
  const list = (items: number) => `<ul>${'<li data-aria-level="1"><p>item</p></li>'.repeat(items)}</ul>`;
  expect(readsOfChildren(list(90))).toBe(readsOfChildren(list(30)));
});

it('The words of a paragraph are read once for its direction, however many runs it has', () => {
  const { body } = parser.parseFromString(`<p>${'<span dir=rtl>كلمة </span>'.repeat(30)}</p>`, 'text/html');
  const paragraph = body.firstElementChild as Element;
  const reads = vi.spyOn(paragraph, 'textContent', 'get');
  unwrapImpliedRuns({
    root: body,
    source: 'word',
    sheets: [],
    leftOut: nothingLeftOut(),
    notes: [],
    pictures: [],
    figures: [],
  });
  expect(reads).toHaveBeenCalledTimes(1);
});

it.each([
  ['letters', 'a'],
  ['at signs', '@'],
  ['comments', '/*'],
  ['open rules', '@a{'],
  ['open rules of classes', '.a{'],
])('A style sheet of nothing but %s holds nobody up', (_what, part) => {
  const sheet = part.repeat(300_000 / part.length);
  expect(secondsFor(`<style>${sheet}</style>${LAST}`)).toBeLessThan(5);
});
