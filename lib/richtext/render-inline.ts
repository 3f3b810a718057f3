import type { Node } from '@tiptap/pm/model';
import type { Direction, Locale } from '@/lib/i18n/locales';
import { getInlineSpec, getMarkSpec } from './find-spec';
import { escapeHtml, htmlAttributes } from './html-text';
import { type InlinePiece, inlinePieces, sharedDepth, type Wrapper } from './inline-pieces';
import { isolateTag } from './isolated-html';

function openTag(wrapper: Wrapper): string {
  if (!('type' in wrapper)) return isolateTag(wrapper.direction, wrapper.text);
  const { tag, attributes } = getMarkSpec(wrapper);
  return `<${tag}${htmlAttributes(attributes?.(wrapper) ?? {})}>`;
}

function closeTag(wrapper: Wrapper): string {
  return `</${'type' in wrapper ? getMarkSpec(wrapper).tag : 'bdi'}>`;
}

interface Written {
  html: string;
  wrappers: readonly Wrapper[];
}

const writtenPiece = ({ text, wrappers }: InlinePiece): Written => ({ html: escapeHtml(text), wrappers });

/**
 * The content of a textblock as HTML, without an element for the block itself. `root` is the tree it is part of, `direction` the
 * direction in which the block is written.
 */
export function inlineHtml(textblock: Node, locale: Locale, root: Node, direction: Direction): string {
  const pieces = inlinePieces(textblock.children, direction);
  const written = textblock.children.flatMap((node, index): Written[] => {
    if (node.isText) return (pieces.get(index) ?? []).map(writtenPiece);
    const spec = getInlineSpec(node);
    const html = spec.html({ node, parent: textblock, index, root, locale });
    const wrappers = spec.isApparatus ? node.marks.filter((mark) => getMarkSpec(mark).isolates) : node.marks;
    return [{ html, wrappers }];
  });
  let open: readonly Wrapper[] = [];
  let html = '';
  const moveTo = (wanted: readonly Wrapper[]) => {
    const kept = sharedDepth(open, wanted);
    html += open.slice(kept).reverse().map(closeTag).join('') + wanted.slice(kept).map(openTag).join('');
    open = wanted;
  };
  for (const piece of written) {
    if (piece.html === '') continue;
    moveTo(piece.wrappers);
    html += piece.html;
  }
  moveTo([]);
  return html;
}
