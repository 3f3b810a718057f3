import type { Actor } from '@/lib/auth/types';
import { canPublish, canSeeEntry } from '@/lib/content/policy';
import { db } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { judgeEdition, type Verdict } from './judge-edition';

const COLUMNS = {
  ...{ id: true, locale: true, document: true, slug: true },
  entry: { select: { createdById: true, kind: true, sectionId: true } },
} as const;

/** What publishing would say now, and the address the piece would get. Changes nothing and holds nobody up. */
export async function publishIssues(actor: Actor, editionId: string): Promise<Verdict> {
  const row = isUuid(editionId)
    ? await db().edition.findUnique({ where: { id: editionId }, select: COLUMNS })
    : null;
  const edition = found(row && canSeeEntry(actor, row.entry) ? row : null);
  permit(canPublish(actor));
  return judgeEdition(db(), edition, edition.entry);
}
