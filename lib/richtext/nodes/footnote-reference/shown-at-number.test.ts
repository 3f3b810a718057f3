import { expect, test } from 'vitest';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { renderBody } from '@/lib/richtext/render-html';

/** The body of a piece in which these notes are referred to in this order. */
function bodyWith(references: readonly string[]): string {
  const notes = Object.fromEntries(references.map((id) => [id, `Source ${id}`]));
  const runs = references.flatMap((note) => ['A claim', { note }]);
  return renderBody(parseDocument(article({ title: 'T', body: [{ p: runs }], notes }, newBlockId)), 'en');
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `n${at + 1}`);

/** The note and its number as style sheets find them; null where the note is shown at the lower edge. */
function digitsOf(body: string, note: string): string | null {
  const [, tens, ones] =
    new RegExp(`data-tens="(\\d)" data-ones="(\\d)" dir="ltr"><a id="r-${note}"`).exec(body) ?? [];
  expect(body.includes(`<li class="at-number" id="b-${note}"`)).toBe(tens !== undefined);
  return tens === undefined ? null : `${tens}${ones}`;
}

test('a note is shown at its number, which is found by its digits', () => {
  const body = bodyWith(numbered(12));
  expect(['n1', 'n9', 'n10', 'n12'].map((note) => digitsOf(body, note))).toEqual(['01', '09', '10', '12']);
});

test('from the hundredth note on they are shown at the lower edge', () => {
  const body = bodyWith(numbered(101));
  expect(['n99', 'n100', 'n101'].map((note) => digitsOf(body, note))).toEqual(['99', null, null]);
});

test('a note to which several numbers lead is shown at the lower edge, and the others are not', () => {
  const body = bodyWith(['n1', 'n2', 'n1', 'n3']);
  expect(['n1', 'n2', 'n3'].map((note) => digitsOf(body, note))).toEqual([null, '02', '03']);
});
