import { type TypedRule, wrapTyped } from '@/components/editor/document/typed-rule';

/** "- ", "* ", "+ " or "• " at the start of a paragraph begins a list. */
export const typedBullet: TypedRule = {
  find: /^[-*+•]\s$/,
  apply: (state, _match, range) => wrapTyped(state, range, state.schema.nodes.bulletList, null, () => true),
};
