import type { Mark, Node } from '@tiptap/pm/model';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { readablePieces } from './clean-text';
import { isAllowedHref, isExternalHref } from './href';
import { escapeHtml, htmlAttributes } from './html-text';

const TAGS: Record<string, string> = {
  link: 'a',
  bidi: 'bdi',
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** Attributes of a run or block of stated language or direction; a language alone implies its direction. */
export function statedAttributes(lang: Locale | null, dir: string | null): string {
  return htmlAttributes({ lang, dir: dir ?? (lang && directionOf(lang)) });
}

function openTag(mark: Mark): string {
  const tag = TAGS[mark.type.name];
  if (tag === undefined) return '';
  if (tag === 'bdi') return `<bdi${statedAttributes(mark.attrs.lang, mark.attrs.dir)}>`;
  if (tag !== 'a') return `<${tag}>`;
  // The schema has refused bad addresses already; the page does not depend on that alone.
  const href = isAllowedHref(mark.attrs.href) ? mark.attrs.href : null;
  return `<a${htmlAttributes({ href, rel: href && isExternalHref(href) ? 'noopener' : null })}>`;
}

function closeTag(mark: Mark): string {
  const tag = TAGS[mark.type.name];
  return tag === undefined ? '' : `</${tag}>`;
}

const bidiOf = (node: Node) => node.marks.find((mark) => mark.type.name === 'bidi') ?? null;

/**
 * Texts that share one bidirectional scope, as lists of their indexes: each `<bdi>` run is a scope, and what
 * stands outside of them on one line (between hard breaks) is another. Isolates must pair up within a scope.
 */
function bidiScopes(children: readonly Node[]): number[][] {
  const scopes: number[][] = [];
  let outside: number[] = [];
  let run: { mark: Mark; indexes: number[] } | null = null;
  children.forEach((child, index) => {
    const mark = bidiOf(child);
    if (!child.isText) outside = [];
    if (!mark || !child.isText) run = null;
    else if (!run?.mark.eq(mark)) run = { mark, indexes: [] };
    const scope = run?.indexes ?? outside;
    if (scope.length === 0) scopes.push(scope);
    if (child.isText) scope.push(index);
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

/** What is written in a textblock, as HTML; the block's own tag is the caller's. */
export function inlineHtml(textblock: Node): string {
  const texts = readableTexts(textblock.children);
  let open: readonly Mark[] = [];
  let html = '';
  const moveTo = (wanted: readonly Mark[]) => {
    const kept = commonMarks(open, wanted);
    html += open.slice(kept).reverse().map(closeTag).join('') + wanted.slice(kept).map(openTag).join('');
    open = wanted;
  };
  textblock.children.forEach((child, index) => {
    const content = child.isText ? escapeHtml(texts[index] ?? '') : '<br>';
    if (content === '') return;
    moveTo(child.marks);
    html += content;
  });
  moveTo([]);
  return html;
}
