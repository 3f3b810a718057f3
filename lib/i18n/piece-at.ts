import { parsePiecePath } from './addresses';
import { ownPath } from './own-path';

/**
 * The piece of this site that an address names, by its number or by its slug in either language; null for everything else. The address may be a path
 * of this site.
 */
export function pieceAt(address: string, siteUrl: string): ReturnType<typeof parsePiecePath> {
  const path = ownPath(address, siteUrl);
  return path === null ? null : parsePiecePath(path);
}
