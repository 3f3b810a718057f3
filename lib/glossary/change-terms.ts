import { isDeepStrictEqual } from 'node:util';
import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import type { SearchTerm } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import type { GLOSSARY_ACTIONS } from './audit-actions';
import { firstName } from './first-name';
import { canManageGlossary } from './policy';
import type { GlossaryChange, GlossaryInput } from './shape';
import { termColumns } from './term-columns';

/** Adds names that mean the same. The next search knows them. Throws `forbidden`. */
export async function createTerm(tx: Tx, actor: Actor, { names }: GlossaryInput): Promise<{ id: string }> {
  permit(canManageGlossary(actor));
  const { id } = await tx.searchTerm.create({ data: termColumns(names) });
  await record(tx, actor, 'glossary.created', { id, names });
  return { id };
}

/** Throws `not_found`, `forbidden`, and `conflict` when the version is not the stored one. */
export async function updateTerm(
  tx: Tx,
  actor: Actor,
  { id, version, names }: GlossaryChange,
): Promise<{ version: number }> {
  const stored = await lockTerm(tx, id);
  permit(canManageGlossary(actor));
  if (stored.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  if (isDeepStrictEqual(stored.names, names)) return { version };
  await tx.searchTerm.update({ where: { id }, data: { ...termColumns(names), version: version + 1 } });
  await record(tx, actor, 'glossary.updated', { id, names });
  return { version: version + 1 };
}

/** Throws `not_found` and `forbidden`. */
export async function deleteTerm(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { names } = await lockTerm(tx, id);
  permit(canManageGlossary(actor));
  await tx.searchTerm.delete({ where: { id } });
  await record(tx, actor, 'glossary.deleted', { id, names });
}

async function lockTerm(tx: Tx, id: string): Promise<SearchTerm> {
  if (isUuid(id)) await tx.$queryRaw`SELECT "id" FROM "SearchTerm" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return found(isUuid(id) ? await tx.searchTerm.findUnique({ where: { id } }) : null);
}

function record(
  tx: Tx,
  actor: Actor,
  action: (typeof GLOSSARY_ACTIONS)[number],
  { id, names }: Pick<SearchTerm, 'id' | 'names'>,
): Promise<void> {
  const data = { nameAr: firstName(names, 'ar'), nameEn: firstName(names, 'en'), names };
  return recordEvent(tx, actor, { action, subjectType: 'glossary', subjectId: id, data });
}
