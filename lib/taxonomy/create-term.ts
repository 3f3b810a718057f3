import { recordEvent } from '@/lib/audit/record-event';
import type { Action } from '@/lib/audit/types';
import type { Actor } from '@/lib/auth/types';
import { permit, requireNoIssues } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { lockTerms } from './lock-term';
import { canKeepTaxonomy } from './policy';
import { slugIssues } from './slug-issues';
import { termTable } from './term-table';
import type { TermFields, TermKind } from './types';

/** Adds a topic, or a section at the end of the readers' navigation. */
export function createTerm(actor: Actor, kind: TermKind, fields: TermFields): Promise<{ id: string }> {
  return transaction(async (tx) => {
    await lockTerms(tx, kind);
    permit(canKeepTaxonomy(actor));
    requireNoIssues(await slugIssues(tx, kind, fields));
    const { id } = await termTable(tx, kind).create(fields);
    await recordEvent(tx, actor, {
      action: `${kind}.created` satisfies Action,
      subjectType: kind,
      subjectId: id,
      data: { nameAr: fields.nameAr, nameEn: fields.nameEn },
    });
    return { id };
  });
}
