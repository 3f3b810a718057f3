const HOME = '/studio';

/**
 * Where to go after signing in: a path of the studio itself, or its front page. Anything that a browser could
 * read as another site (`//host`, `/\host`, a scheme, control characters) is replaced.
 */
export function safeCallbackUrl(wanted: string | null | undefined): string {
  if (!wanted || !/^\/studio(?:[/?]|$)/.test(wanted)) return HOME;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these before reading the address
  if (/[\u0000-\u001f\u007f\\]/.test(wanted)) return HOME;
  const url = new URL(wanted, 'http://own.invalid');
  const path = `${url.pathname}${url.search}${url.hash}`;
  const own = url.host === 'own.invalid' && /^\/studio(?:[/?#]|$)/.test(path);
  return own && !path.startsWith('/studio/sign-in') ? path : HOME;
}
