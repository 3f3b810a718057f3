import { mendHref } from '@/lib/richtext/intake/mend-href';

/** A host alone, possibly with a path: "example.org/reports". */
const WITHOUT_SCHEME = /^[^\s/:@]+\.[^\s/:@]+(?:[/?#].*)?$/;

/**
 * The address for a link that a writer types: trimmed and encoded as in pasted text; a bare host such as "example.org" gets `https://`.
 * Null if no link can be made of it.
 */
export function typedHref(typed: string): string | null {
  const address = typed.trim();
  return mendHref(WITHOUT_SCHEME.test(address) ? `https://${address}` : address);
}
