import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { lockPerson } from './lock-person';
import { canManagePeople } from './policy';

/** Removes somebody whom nothing names: an author of any piece, published or not, stays. */
export function deletePerson(actor: Actor, id: string): Promise<void> {
  return transaction(async (tx) => {
    const person = await lockPerson(tx, id);
    permit(canManagePeople(actor));
    await requireUnused(tx, id);
    await tx.person.delete({ where: { id } });
    await recordEvent(tx, actor, {
      action: 'person.deleted',
      subjectType: 'person',
      subjectId: id,
      data: { nameAr: person.nameAr, nameEn: person.nameEn },
    });
  });
}

async function requireUnused(tx: Tx, id: string): Promise<void> {
  const byline = { OR: [{ authors: { some: { personId: id } } }, publishedUnder(id)] };
  const pieces = await tx.entry.count({ where: byline });
  if (pieces > 0)
    throw new AppError('invalid', [{ path: '', key: 'people.hasPieces', params: { count: pieces } }]);
  const accounts = await tx.user.count({ where: { personId: id } });
  if (accounts > 0) throw new AppError('invalid', [{ path: '', key: 'people.hasAccount' }]);
}

// A byline that was taken off the desk still stands on the shelf until the piece is published again.
function publishedUnder(personId: string) {
  return { editions: { some: { publication: { authors: { some: { personId } } } } } };
}
