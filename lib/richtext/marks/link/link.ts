import { mergeAttributes } from '@tiptap/core';
import { Link as BaseLink } from '@tiptap/extension-link';
import { textThat } from '@/lib/richtext/attribute-rules';
import { isAllowedHref, isExternalHref } from '@/lib/richtext/href';
import type { MarkSpec } from '@/lib/richtext/spec-types';

const Link = BaseLink.extend({
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
  // The editor has its own paste handler, which makes no link that the schema refuses.
  linkOnPaste: false,
  defaultProtocol: 'https',
  isAllowedUri: isAllowedHref,
  // Only whole addresses become links when pasted: the stock rule would also make links that the schema refuses.
  shouldAutoLink: isAllowedHref,
  HTMLAttributes: { target: null, rel: null, class: null },
});

/** Only the address of a link is stored. Its target, rel and class are decided by the renderer. */
export const link: MarkSpec = {
  extension: Link,
  tag: 'a',
  attributes: (mark) => {
    // The schema refuses bad addresses already. The published page does not depend on that alone.
    const href = isAllowedHref(mark.attrs.href) ? mark.attrs.href : null;
    return { href, rel: href && isExternalHref(href) ? 'noopener' : null };
  },
  hasPasteRules: true,
  draft: ({ href }) => (href === undefined ? null : { href }),
};
