import { TextSelection } from '@tiptap/pm/state';
import { inParagraph, type TypedRule } from '@/components/editor/document/typed-rule';

/** "---" alone in a paragraph makes a divider of it. The caret goes on in a line after it. */
export const typedDivider: TypedRule = {
  find: /^---$/,
  apply: (state, _match, { from, to }) => {
    const { divider, paragraph } = state.schema.nodes;
    const { $from } = state.selection;
    const isAlone = $from.depth === 1 && $from.parent.content.size === to - from;
    if (!divider || !paragraph || !inParagraph(state) || !isAlone) return null;
    const { tr } = state;
    tr.replaceWith($from.before(), $from.after(), [divider.create(), paragraph.create()]);
    return tr.setSelection(TextSelection.create(tr.doc, $from.before() + 2));
  },
};
