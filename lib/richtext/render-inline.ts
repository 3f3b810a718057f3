import type { Mark, Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import { readablePieces } from './clean-text';
import { getInlineSpec, getMarkSpec } from './find-spec';
import { escapeHtml, htmlAttributes } from './html-text';

function openTag(mark: Mark): string {
  const { tag, attributes } = getMarkSpec(mark);
  return `<${tag}${htmlAttributes(attributes?.(mark) ?? {})}>`;
}

function closeTag(mark: Mark): string {
  return `</${getMarkSpec(mark).tag}>`;
}

const isolatingMark = (node: Node) => node.marks.find((mark) => getMarkSpec(mark).isolates) ?? null;
const isLineBreak = (node: Node) => !node.isText && getInlineSpec(node).isLineBreak === true;

/**
 * Texts that share one bidirectional scope, as lists of their indexes. Each isolated run is a scope, and the text
 * outside of them on one line (between line breaks) is another. Isolate characters must pair up within a scope.
 */
function bidiScopes(children: readonly Node[]): number[][] {
  const scopes: number[][] = [];
  let outside: number[] = [];
  let run: { mark: Mark; indexes: number[] } | null = null;
  children.forEach((child, index) => {
    const breaks = isLineBreak(child);
    if (breaks) outside = [];
    const mark = breaks ? null : isolatingMark(child);
    if (!mark) run = null;
    else if (!run?.mark.eq(mark)) run = { mark, indexes: [] };
    if (!child.isText) return;
    const scope = run?.indexes ?? outside;
    if (scope.length === 0) scopes.push(scope);
    scope.push(index);
  });
  return scopes;
}

function readableTexts(children: readonly Node[]): string[] {
  const texts = children.map((child) => child.text ?? '');
  for (const scope of bidiScopes(children)) {
    const pieces = readablePieces(scope.map((index) => texts[index] ?? ''));
    scope.forEach((index, at) => {
      texts[index] = pieces[at] ?? '';
    });
  }
  return texts;
}

function commonMarks(open: readonly Mark[], wanted: readonly Mark[]): number {
  let kept = 0;
  while (kept < open.length && kept < wanted.length && open[kept]?.eq(wanted[kept] as Mark)) kept += 1;
  return kept;
}

/** The content of a textblock as HTML, without an element for the block itself. `root` is the tree it is part of. */
export function inlineHtml(textblock: Node, locale: Locale, root: Node): string {
  const texts = readableTexts(textblock.children);
  let open: readonly Mark[] = [];
  let html = '';
  const moveTo = (wanted: readonly Mark[]) => {
    const kept = commonMarks(open, wanted);
    html += open.slice(kept).reverse().map(closeTag).join('') + wanted.slice(kept).map(openTag).join('');
    open = wanted;
  };
  textblock.children.forEach((node, index) => {
    const content = node.isText
      ? escapeHtml(texts[index] ?? '')
      : getInlineSpec(node).html({ node, parent: textblock, index, root, locale });
    if (content === '') return;
    moveTo(node.marks);
    html += content;
  });
  moveTo([]);
  return html;
}
