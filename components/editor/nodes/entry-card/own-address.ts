import { parsePiecePath } from '@/lib/i18n/addresses';

/** The decoded path of a piece of this site that a text consists of: an address, or its path alone. Null for anything else. */
export function ownPiecePath(text: string, origin: string): string | null {
  const typed = text.trim();
  if (/\s/.test(typed) || !(typed.startsWith('/') || typed.startsWith(`${origin}/`))) return null;
  try {
    const { pathname } = new URL(typed, origin);
    const path = decodeURIComponent(pathname);
    return parsePiecePath(path) ? path : null;
  } catch {
    // A percent sign that encodes nothing.
    return null;
  }
}
