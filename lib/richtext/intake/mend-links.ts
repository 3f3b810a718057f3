import { isEmptyText, unwrap } from './elements';
import { mendHref } from './mend-href';
import type { Intake } from './types';

/** Links within the document that was copied: they lead nowhere here, and nobody misses them. */
const WITHIN = /^(#|about:blank#|file:[^#]*#|[^:/?]*\.html?#)/i;

/** Gives links the address that they mean. A link that readers cannot follow stays as its words. */
export function mendLinks({ root, leftOut }: Intake): void {
  for (const link of root.querySelectorAll('a')) {
    const stated = link.getAttribute('href') ?? '';
    const href = mendHref(stated);
    if (href !== null && !isEmptyText(link.textContent)) {
      link.setAttribute('href', href);
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
