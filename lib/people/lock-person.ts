import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { lockDirectory } from './lock-directory';

/** Locks the directory and in it one person: pieces that name them wait until they are changed or gone. */
export async function lockPerson(tx: Tx, id: string) {
  await lockDirectory(tx);
  if (isUuid(id)) await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return found(isUuid(id) ? await tx.person.findUnique({ where: { id } }) : null);
}
