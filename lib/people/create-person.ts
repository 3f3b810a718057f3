import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { permit, requireNoIssues } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { lockDirectory } from './lock-directory';
import { canManagePeople } from './policy';
import { slugIssues } from './slug-issues';
import type { PersonFields } from './types';

/** Adds an author to the directory. */
export function createPerson(actor: Actor, fields: PersonFields): Promise<{ personId: string }> {
  return transaction(async (tx) => {
    await lockDirectory(tx);
    permit(canManagePeople(actor));
    requireNoIssues(await slugIssues(tx, fields));
    const person = await tx.person.create({ data: fields });
    await recordEvent(tx, actor, {
      action: 'person.created',
      subjectType: 'person',
      subjectId: person.id,
      data: { nameAr: person.nameAr, nameEn: person.nameEn },
    });
    return { personId: person.id };
  });
}
