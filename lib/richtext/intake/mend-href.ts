import { isAllowedHref } from '@/lib/richtext/href';

/** Addresses that only lead on to another, and the parameter that holds it. */
const REDIRECTS: [host: RegExp, path: RegExp, parameters: string[]][] = [
  [/(^|\.)google\.[a-z.]+$/, /^\/url$/, ['q', 'url']],
  [/^(l|lm)\.(facebook|instagram|messenger)\.com$/, /^\/(l\.php)?$/, ['u']],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/^(www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/^(www\.)?linkedin\.com$/, /^\/(safety\/go|redir\/redirect)$/, ['url']],
];
/** A redirect may lead to a redirect. */
const MOST_REDIRECTS = 5;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const HOST_ALONE = /^(www\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(\/|$)/iu;

function parsed(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

function targetOf(href: string): string | null {
  const url = parsed(href);
  const redirect =
    url && REDIRECTS.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
  if (!url || !redirect) return null;
  const target = redirect[2].map((name) => url.searchParams.get(name)).find((value) => value);
  return target && /^https?:\/\//i.test(target) ? target : null;
}

/** Spaces, backslashes and halves of pairs encoded as browsers send them; what is encoded already stays. */
function encoded(href: string): string {
  return href
    .replace(/\s+/g, (spaces) => '%20'.repeat(spaces.length))
    .replace(/["<>`{}|^]/g, (character) => encodeURIComponent(character));
}

function withScheme(href: string): string {
  if (href.startsWith('//')) return `https:${href}`;
  return /^www\./i.test(href) && HOST_ALONE.test(href) ? `https://${href}` : href;
}

function unwrapped(href: string): string {
  let current = href;
  for (let step = 0; step < MOST_REDIRECTS; step += 1) {
    const target = targetOf(current);
    if (target === null) break;
    current = target;
  }
  return current;
}

/**
 * The address that a link of a foreign text means: trimmed, without line breaks and invisible characters, without the
 * redirect that a program put in front of it, encoded. Null if readers cannot be sent there.
 */
export function mendHref(href: string): string | null {
  const clean = href
    .replace(/[\t\r\n]+\s*/g, '')
    .replace(HIDDEN, '')
    .trim();
  const mended = encoded(unwrapped(withScheme(clean)));
  return isAllowedHref(mended) ? mended : null;
}
