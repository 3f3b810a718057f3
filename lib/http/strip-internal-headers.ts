import type { IncomingHttpHeaders } from 'node:http';

/**
 * Headers by which Next talks to itself, or by which our own door talks to the pages behind it. From outside they are lies
 * (CVE-2025-29927 and its successors), so none may enter. What the studio's client navigation sends (`rsc`, `next-router-*`,
 * `next-action`, `next-url`) stays.
 */
const INTERNAL =
  /^(?:x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-prerender-|x-now-|x-vercel-|next-resume|next-instant-|x-nonce$|x-markaz-path$|content-security-policy)/;

/** Removes every internal header, in place. */
export function stripInternalHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (INTERNAL.test(name)) delete headers[name];
}
