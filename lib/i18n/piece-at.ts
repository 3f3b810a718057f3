import { parsePiecePath } from './addresses';

/**
 * The piece of this site that an address names, by its number or by its slug in either language; null for everything else. The address may be a path
 * of this site.
 */
export function pieceAt(address: string, siteUrl: string): ReturnType<typeof parsePiecePath> {
  if (!URL.canParse(address, siteUrl)) return null;
  const { origin, pathname } = new URL(address, siteUrl);
  return origin === new URL(siteUrl).origin ? parsePiecePath(decoded(pathname)) : null;
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname).normalize('NFC').replace(/\/$/, '');
  } catch {
    return pathname;
  }
}
