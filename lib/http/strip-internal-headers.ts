import type { IncomingHttpHeaders } from 'node:http';

/**
 * Headers that Next and our own proxy.ts use internally. From outside they are forged (CVE-2025-29927 and its successors), so all
 * are removed. What the studio's client navigation sends (`rsc`, `next-router-*`, `next-action`, `next-url`) remains.
 */
const INTERNAL =
  /^(?:x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-prerender-|x-now-|x-vercel-|next-resume|next-instant-|x-nonce$|x-markaz-path$|content-security-policy)/;

/** Removes every internal header from the given object. */
export function stripInternalHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (INTERNAL.test(name)) delete headers[name];
}
