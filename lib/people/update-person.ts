import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import { authorPath } from '@/lib/i18n/addresses';
import { keepAddresses } from '@/lib/redirects/keep-addresses';
import { transaction } from '@/lib/transaction';
import { lockPerson } from './lock-person';
import { canManagePeople } from './policy';
import { slugIssues } from './slug-issues';
import type { PersonFields } from './types';

/** Changes an author. Readers see it at once; a former address leads to the new one. */
export function updatePerson(
  actor: Actor,
  id: string,
  { version, ...fields }: PersonFields & { version: number },
): Promise<{ version: number }> {
  return transaction(async (tx) => {
    const person = await lockPerson(tx, id);
    permit(canManagePeople(actor));
    if (person.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
    requireNoIssues(await slugIssues(tx, fields, id));
    await tx.person.update({ where: { id }, data: { ...fields, version: version + 1 } });
    await keepAddresses(tx, authorPath, person, fields);
    await recordEvent(tx, actor, {
      action: 'person.updated',
      subjectType: 'person',
      subjectId: id,
      data: { nameAr: fields.nameAr, nameEn: fields.nameEn },
    });
    return { version: version + 1 };
  });
}
