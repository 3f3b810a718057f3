import { recordEvent } from '@/lib/audit/record-event';
import type { Action } from '@/lib/audit/types';
import type { Actor } from '@/lib/auth/types';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import { keepAddresses } from '@/lib/redirects/keep-addresses';
import { transaction } from '@/lib/transaction';
import { lockTerm } from './lock-term';
import { canKeepTaxonomy } from './policy';
import { slugIssues } from './slug-issues';
import { termTable } from './term-table';
import type { TermFields, TermKind } from './types';

/** Changes a section or topic. Readers see it at once; a former address leads to the new one. */
export function updateTerm(
  actor: Actor,
  kind: TermKind,
  id: string,
  { version, ...fields }: TermFields & { version: number },
): Promise<{ version: number }> {
  return transaction(async (tx) => {
    const place = await lockTerm(tx, kind, id);
    permit(canKeepTaxonomy(actor));
    if (place.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
    requireNoIssues(await slugIssues(tx, kind, fields, id));
    const table = termTable(tx, kind);
    await table.update(id, { ...fields, version: version + 1 });
    await keepAddresses(tx, table.pathOf, place, fields);
    await recordEvent(tx, actor, {
      action: `${kind}.updated` satisfies Action,
      subjectType: kind,
      subjectId: id,
      data: { nameAr: fields.nameAr, nameEn: fields.nameEn },
    });
    return { version: version + 1 };
  });
}
