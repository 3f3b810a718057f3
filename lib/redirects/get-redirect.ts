import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { canManageRedirects } from './policy';
import { typedPath } from './site-path';
import type { StoredRedirect } from './types';

/** Reads a redirect that somebody has made, for its form. Throws `forbidden` and `not_found`. */
export async function getRedirect(actor: Actor, id: string): Promise<StoredRedirect> {
  permit(canManageRedirects(actor));
  const row = isUuid(id) ? await db().redirect.findUnique({ where: { id } }) : null;
  const { version, fromPath, toPath } = found(row?.means ? row : null);
  return { id, version, fields: { fromPath, toPath: typedPath(toPath ?? '') } };
}
