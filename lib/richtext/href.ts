const MAX_LENGTH = 2048;
/** Spaces, controls and invisible characters: in an address they only disguise its target. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
const MAIL = /^mailto:[^@?\s]+@[^@?\s]+(\?\S*)?$/i;
const PHONE = /^tel:\+?[0-9][0-9().;=a-z-]*$/i;
const WEB = /^https?:\/\/[^/]/i;

function parsed(href: string, base?: string): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}

function isWebAddress(href: string): boolean {
  const url = WEB.test(href) ? parsed(href) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return false;
  // A user name before the host ("https://bank.example@evil.example") is used only to mislead readers.
  return url.hostname !== '' && url.username === '' && url.password === '';
}

function isSitePath(href: string): boolean {
  if (!href.startsWith('/') || href.startsWith('//')) return false;
  const origin = 'https://site.invalid';
  return parsed(href, origin)?.origin === origin;
}

/**
 * Whether the value may be the address of a link: an absolute http or https address, a mail address, a telephone
 * number, or a path of this site beginning with a single slash. Everything else is refused, never repaired: other
 * schemes in any disguise, "//host", backslashes, hidden or control characters, credentials, more than 2,048
 * characters.
 */
export function isAllowedHref(href: unknown): href is string {
  if (typeof href !== 'string' || href === '' || href.length > MAX_LENGTH) return false;
  if (HIDDEN.test(href) || href.includes('\\')) return false;
  return isSitePath(href) || isWebAddress(href) || MAIL.test(href) || PHONE.test(href);
}

/** Whether an allowed address is on the web and not a path of this site. */
export function isExternalHref(href: string): boolean {
  return WEB.test(href);
}
