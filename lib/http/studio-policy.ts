/**
 * The studio's Content-Security-Policy. Its scripts and style elements carry the nonce of their own request; Mantine and the
 * editor position things by style attributes, which only `style-src-attr` can allow. The preview frames our own reader pages.
 * `development` adds `unsafe-eval`, which React's development build needs, and nothing else may ever ask for.
 */
export function studioPolicy(nonce: string, development: boolean): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}
