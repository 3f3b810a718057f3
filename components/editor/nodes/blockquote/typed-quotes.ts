import { type TypedRule, wrapTyped } from '@/components/editor/document/typed-rule';

/** "> " at the start of a paragraph makes a quotation of it. */
export const typedQuote: TypedRule = {
  find: /^>\s$/,
  apply: (state, _match, range) => wrapTyped(state, range, state.schema.nodes.blockquote, null, () => true),
};
