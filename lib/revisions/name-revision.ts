import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { lockEditions } from '@/lib/entries/lock';
import { canEditEdition } from '@/lib/entries/policy';
import { AppError, found, permit } from '@/lib/errors';

interface Naming {
  /** Null for the draft as it is now, which is frozen for it. */
  number: number | null;
  /** At most `REVISION_NAME_MAX` characters; '' takes the name away again. */
  name: string;
}

/** Gives a revision a name, by which it is found again; another name replaces it. Throws `invalid` for a draft without a name. */
export async function nameRevision(tx: Tx, actor: Actor, editionId: string, naming: Naming): Promise<void> {
  const { entry, edition } = found((await lockEditions(tx, actor, [editionId]))[0]);
  permit(canEditEdition(actor, entry, edition));
  const { name } = naming;
  if (name === '' && naming.number === null)
    throw new AppError('invalid', [{ path: 'name', key: 'field.required' }]);
  const { id: revisionId, number } =
    naming.number === null
      ? await freezeRevision(tx, actor, { entry, edition, occasion: 'named' })
      : found(
          await tx.revision.findUnique({
            where: { editionId_number: { editionId: edition.id, number: naming.number } },
            select: { id: true, number: true },
          }),
        );
  if (name === '') await tx.revisionName.deleteMany({ where: { revisionId } });
  else {
    const given = { name, namedById: requireUserId(actor), namedAt: new Date() };
    await tx.revisionName.upsert({ where: { revisionId }, create: { revisionId, ...given }, update: given });
  }
  await recordEvent(tx, actor, {
    action: 'edition.revision_named',
    ...{ subjectType: 'entry', subjectId: entry.id, locale: edition.locale },
    data: { revision: number, name },
  });
}
