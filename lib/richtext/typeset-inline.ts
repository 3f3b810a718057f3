import type { Node } from '@tiptap/pm/model';
import type { Direction } from '@/lib/i18n/locales';
import { getMarkSpec } from './find-spec';
import { sharedDepth, type Wrapper } from './inline-pieces';
import type { TypesetInline } from './typeset-types';
import { writtenPieces } from './written-pieces';

/** An element around the content that it is given. */
function wrapperElement(wrapper: Wrapper, content: TypesetInline[]): TypesetInline {
  if (!('type' in wrapper)) return { kind: 'isolate', dir: wrapper.direction, content };
  const { tag, attributes } = getMarkSpec(wrapper);
  const stated = Object.entries(attributes?.(wrapper) ?? {}).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)] as const],
  );
  return { kind: 'marked', tag, attributes: Object.fromEntries(stated), content };
}

/** The content of a textblock as nested elements; see inlineHtml (./render-inline.ts) for `root` and `direction`. */
export function inlineElements(textblock: Node, root: Node, direction: Direction): TypesetInline[] {
  const pieces = writtenPieces<TypesetInline | null>(
    textblock,
    { root, direction },
    { text: (text) => text, node: (spec, inline) => spec.typeset(inline) },
  );
  const content: TypesetInline[] = [];
  let open: { wrapper: Wrapper; content: TypesetInline[] }[] = [];
  for (const { output, wrappers } of pieces) {
    if (output === null || output === '') continue;
    open = open.slice(
      0,
      sharedDepth(
        open.map(({ wrapper }) => wrapper),
        wrappers,
      ),
    );
    for (const wrapper of wrappers.slice(open.length)) {
      const inside: TypesetInline[] = [];
      (open.at(-1)?.content ?? content).push(wrapperElement(wrapper, inside));
      open.push({ wrapper, content: inside });
    }
    (open.at(-1)?.content ?? content).push(output);
  }
  return content;
}
