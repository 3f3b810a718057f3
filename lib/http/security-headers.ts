import { env } from '@/lib/env';

/** Pairs of header names and values, ready for `writeHead`. */
export type HeaderPairs = readonly (readonly [name: string, value: string])[];

/**
 * Stored pages hold no inline script and no inline style, so the policy needs no nonce, no hash and no `unsafe-inline`. JSON-LD is
 * data, to which `script-src` does not apply.
 */
export const READER_POLICY =
  "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:";

/** Of a page with videos, whose players may be framed: these origins exactly. */
export const policyWithFrames = (origins: readonly string[]) =>
  `${READER_POLICY}; frame-src ${origins.join(' ')}`;

/** For responses that are not pages: API replies, refusals, plain texts. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For files that a browser shows in a viewer of its own, which lays them out by style elements; nothing in them can add one that does anything. */
export const SHOWN_POLICY = `${DATA_POLICY}; style-src 'unsafe-inline'`;

const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

const HSTS = 'max-age=31536000';

/**
 * The headers of every response, errors too. HSTS (one year) only where the site's address is https, and for the host names below it only
 * by HSTS_SUBDOMAINS: they may belong to other sites, some of them without https.
 */
export function securityHeaders(siteUrl: string, policy: string): HeaderPairs {
  const always: HeaderPairs = [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', PERMISSIONS],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
  if (!siteUrl.startsWith('https:')) return always;
  const hsts = env().HSTS_SUBDOMAINS ? `${HSTS}; includeSubDomains` : HSTS;
  return [...always, ['Strict-Transport-Security', hsts] as const];
}
