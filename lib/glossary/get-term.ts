import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import type { GlossaryTerm } from './types';

/** Reads one term for its form. Throws `not_found`. */
export async function getTerm(id: string): Promise<GlossaryTerm> {
  const row = found(isUuid(id) ? await db().searchTerm.findUnique({ where: { id } }) : null);
  return { id: row.id, version: row.version, fields: { names: row.names.join('\n') } };
}
