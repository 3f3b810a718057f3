import { parseOldAddress } from '@/lib/i18n/old-address';
import { ownPath } from '@/lib/i18n/own-path';
import { isPlainLine } from '@/lib/i18n/plain-text';

export const REDIRECT_PATH_MAX = 1_000;

const LOCALISED = /^\/(?:ar|en)(?:\/[^/?#]+)*$/;
/** What browsers read as another address: a step back or none, and the other slash. */
const SAID_OTHERWISE = /\\|(?:^|\/)\.\.?(?:\/|$)/;
const SHORT = /^\/e\/[1-9]\d{0,8}$/;

/**
 * A reader address of this site as people type or copy it, as `Redirect` stores it: decoded, NFC, without a slash at its end. The name of the site is left out
 * when it is copied too, in whichever form. Null for anything else, also for an address of the former site, at which there are no pages.
 */
export function sitePath(typed: string, siteUrl: string): string | null {
  const address = typed.trim();
  const isWhole = /^https?:\/\//i.test(address) && ownPath(address, siteUrl) !== null;
  const path = isWhole ? address.replace(/^https?:\/\/[^/?#]*/i, '') : address;
  const decoded = decode(path)?.normalize('NFC').replace(/\/+$/, '');
  if (!decoded || decoded.length > REDIRECT_PATH_MAX || !isPlainLine(decoded)) return null;
  if (SAID_OTHERWISE.test(decoded) || parseOldAddress(decoded)) return null;
  return LOCALISED.test(decoded) || SHORT.test(decoded) ? decoded : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** A stored address as somebody may type it: `sitePath` reads the same from it. Its letters stay legible. */
export function typedPath(path: string): string {
  return path.replace(/[%\s]/g, encodeURIComponent);
}
