import type { Node } from '@tiptap/pm/model';
import type { Direction, Locale } from '@/lib/i18n/locales';
import { getMarkSpec } from './find-spec';
import { escapeHtml, htmlAttributes } from './html-text';
import { sharedDepth, type Wrapper } from './inline-pieces';
import { isolateTag } from './isolated-html';
import { writtenPieces } from './written-pieces';

function openTag(wrapper: Wrapper): string {
  if (!('type' in wrapper)) return isolateTag(wrapper.direction, wrapper.text);
  const { tag, attributes } = getMarkSpec(wrapper);
  return `<${tag}${htmlAttributes(attributes?.(wrapper) ?? {})}>`;
}

function closeTag(wrapper: Wrapper): string {
  return `</${'type' in wrapper ? getMarkSpec(wrapper).tag : 'bdi'}>`;
}

/**
 * The content of a textblock as HTML, without an element for the block itself. `root` is the tree it is part of, `direction` the
 * direction in which the block is written.
 */
export function inlineHtml(textblock: Node, locale: Locale, root: Node, direction: Direction): string {
  const pieces = writtenPieces(
    textblock,
    { root, direction },
    { text: escapeHtml, node: (spec, inline) => spec.html({ ...inline, locale }) },
  );
  let open: readonly Wrapper[] = [];
  let html = '';
  const moveTo = (wanted: readonly Wrapper[]) => {
    const kept = sharedDepth(open, wanted);
    html += open.slice(kept).reverse().map(closeTag).join('') + wanted.slice(kept).map(openTag).join('');
    open = wanted;
  };
  for (const { output, wrappers } of pieces) {
    if (output === '') continue;
    moveTo(wrappers);
    html += output;
  }
  moveTo([]);
  return html;
}
