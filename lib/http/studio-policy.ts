/**
 * The studio's Content-Security-Policy. Its scripts and style elements carry the nonce of their own request; Mantine and the
 * editor position things by style attributes, which only `style-src-attr` can allow. Nothing frames the
 * studio, not even itself: the preview opens in a tab of its own.
 * In `development` React needs `unsafe-eval`, and Next's own overlay writes style elements without a nonce (which would
 * switch `unsafe-inline` off, were it named too).
 */
export function studioPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
