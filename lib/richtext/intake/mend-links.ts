import { isEmptyText, unwrap } from './elements';
import { mendHref } from './mend-href';
import { removeStyle } from './style-value';
import type { Intake } from './types';

/** Links within the document that was copied: they lead nowhere here, and nobody misses them. */
const WITHIN = /^(#|about:blank#|file:[^#]*#|[^:/?]*\.html?#)/i;

/** The element and everything around it that holds nothing but the link. */
function aroundLink(link: Element): Element[] {
  const parent = link.parentElement;
  const isAlone = parent && /^(U|SPAN|FONT)$/.test(parent.tagName) && parent.textContent === link.textContent;
  return isAlone ? [parent, ...aroundLink(parent)] : [];
}

/** Every program underlines its links. Here the reader's page does that. */
function removeUnderline(link: Element): void {
  for (const element of [link, ...link.querySelectorAll('*'), ...aroundLink(link)]) {
    if (element.tagName === 'U') unwrap(element);
    else if (element.getAttribute('style')?.includes('underline')) {
      removeStyle(element, 'text-decoration');
      removeStyle(element, 'text-decoration-line');
    }
  }
}

/** Gives links the address that they mean. A link that readers cannot follow stays as its words. */
export function mendLinks({ root, leftOut }: Intake): void {
  for (const link of root.querySelectorAll('a')) {
    const stated = link.getAttribute('href') ?? '';
    const href = mendHref(stated);
    if (href !== null && !isEmptyText(link.textContent)) {
      link.setAttribute('href', href);
      removeUnderline(link);
      continue;
    }
    if (
      stated.trim() !== '' &&
      href === null &&
      !WITHIN.test(stated.trim()) &&
      !isEmptyText(link.textContent)
    ) {
      leftOut.links += 1;
    }
    unwrap(link);
  }
}
