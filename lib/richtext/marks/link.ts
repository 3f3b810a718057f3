import { mergeAttributes } from '@tiptap/core';
import { Link as BaseLink } from '@tiptap/extension-link';
import { textThat } from '@/lib/richtext/attribute-rules';
import { isAllowedHref } from '@/lib/richtext/href';

/** A link is its address and nothing more: target, rel and class are the renderer's business, not the writer's. */
export const Link = BaseLink.extend({
  addAttributes() {
    return { href: { isRequired: true, default: undefined, validate: textThat('href', isAllowedHref) } };
  },
  parseHTML() {
    return [{ tag: 'a[href]', getAttrs: (element) => isAllowedHref(element.getAttribute('href')) && null }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['a', mergeAttributes(HTMLAttributes, { rel: 'noopener' }), 0];
  },
}).configure({
  openOnClick: false,
  autolink: false,
  // The editor has its own, which never makes a link that the schema refuses.
  linkOnPaste: false,
  defaultProtocol: 'https',
  isAllowedUri: isAllowedHref,
  // Only whole addresses become links by themselves when pasted: the stock rule would also make some we refuse.
  shouldAutoLink: isAllowedHref,
  HTMLAttributes: { target: null, rel: null, class: null },
});
