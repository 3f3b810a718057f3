import { numberOf, type TypedRule, wrapTyped } from '@/components/editor/document/typed-rule';

/**
 * "1. " or "1) ", in either kind of digits, begins a list with numbers or continues the one above. No number begins with
 * zero, because the schema has no such list.
 */
export const typedNumber: TypedRule = {
  find: /^([1-9][0-9]{0,5}|[\u0661-\u0669][\u0660-\u0669]{0,5})[.)]\s$/,
  apply(state, match, range) {
    const start = numberOf(match[1] ?? '1');
    return wrapTyped(
      state,
      range,
      state.schema.nodes.orderedList,
      { start },
      (before) => before.childCount + Number(before.attrs.start) === start,
    );
  },
};
