import { inParagraph, type TypedRule } from '@/components/editor/document/typed-rule';

/** "## ", "### " or "#### " at the start of a paragraph makes a heading of it. */
export const typedHeading: TypedRule = {
  find: /^(#{2,4})\s$/,
  apply(state, match, { from, to }) {
    const { heading } = state.schema.nodes;
    const $from = state.doc.resolve(from);
    const [parent, index] = [$from.node(-1), $from.index(-1)];
    if (!heading || !inParagraph(state) || !parent.canReplaceWith(index, index + 1, heading)) return null;
    const attributes = { ...$from.parent.attrs, level: match[1]?.length ?? 2 };
    return state.tr.delete(from, to).setBlockType(from, from, heading, attributes);
  },
};
