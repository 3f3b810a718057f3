import type { HtmlParser } from '@/lib/richtext/intake/types';

/**
 * Parses foreign HTML in the document of templates, and connects it to no page. A document that DOMParser makes has the content security policy of
 * the studio, by which the browser checks and reports the style sheets and base addresses of what somebody pastes. Here nothing is fetched,
 * applied or reported.
 */
export const inertParser: HtmlParser = {
  parseFromString(html) {
    const page = document.createElement('template').content.ownerDocument;
    const root = page.createElement('html');
    root.innerHTML = html;
    return { body: root.querySelector('body') ?? page.createElement('body') };
  },
};
