const STUDIO_HOME = '/studio';

/**
 * The path to open after signing in: the requested one if it is a path of the studio, otherwise the studio's front page.
 * Refuses everything that a browser could resolve to another site (`//host`, `/\host`, a scheme, control characters).
 */
export function safeCallbackUrl(requested: string | null | undefined): string {
  if (!requested || !/^\/studio(?:[/?]|$)/.test(requested)) return STUDIO_HOME;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers remove these characters before they parse a URL
  if (/[\u0000-\u001f\u007f\\]/.test(requested)) return STUDIO_HOME;
  const url = new URL(requested, 'http://own.invalid');
  const path = `${url.pathname}${url.search}${url.hash}`;
  const isInStudio = url.host === 'own.invalid' && /^\/studio(?:[/?#]|$)/.test(path);
  return isInStudio && !path.startsWith('/studio/sign-in') ? path : STUDIO_HOME;
}
