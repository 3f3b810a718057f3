import { mendHref } from '@/lib/richtext/intake/mend-href';

/** A host alone, possibly with a path: "example.org/reports". */
const WITHOUT_SCHEME = /^[^\s/:@]+\.[^\s/:@]+(?:[/?#].*)?$/;
const MAIL = /^[^\s/:@?]+@[^\s/:@?]+\.[^\s/:@?]+$/;

/**
 * The address for a link that a writer types: trimmed and encoded as in pasted text; a bare host such as "example.org" gets `https://`, and what mail is
 * sent to `mailto:`.
 * Null if no link can be made of it.
 */
export function typedHref(typed: string): string | null {
  const address = typed.trim();
  if (MAIL.test(address)) return mendHref(`mailto:${address}`);
  return mendHref(WITHOUT_SCHEME.test(address) ? `https://${address}` : address);
}
