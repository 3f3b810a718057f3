import { inParagraph, type TypedRule } from '@/components/editor/document/typed-rule';

/** "# " to "#### " at the start of a paragraph makes a heading of it. The largest one is h2, because the title is the h1. */
export const typedHeading: TypedRule = {
  find: /^(#{1,4})\s$/,
  apply(state, match, { from, to }) {
    const { heading } = state.schema.nodes;
    const $from = state.doc.resolve(from);
    const [parent, index] = [$from.node(-1), $from.index(-1)];
    if (!heading || !inParagraph(state) || !parent.canReplaceWith(index, index + 1, heading)) return null;
    const attributes = { ...$from.parent.attrs, level: Math.max(2, match[1]?.length ?? 2) };
    return state.tr.delete(from, to).setBlockType(from, from, heading, attributes);
  },
};
