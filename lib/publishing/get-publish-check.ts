import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canPublish, canSeeEntry } from '@/lib/entries/policy';
import { found, permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { type PublishCheck, publishCheck } from './publish-check';

const COLUMNS = {
  ...{ id: true, locale: true, document: true, slug: true },
  entry: { select: { createdById: true, kind: true, sectionId: true } },
} as const;

/** What publishing would say now, and the address the piece would get. Changes nothing and holds nobody up. */
export async function getPublishCheck(actor: Actor, editionId: string): Promise<PublishCheck> {
  const row = isUuid(editionId)
    ? await db().edition.findUnique({ where: { id: editionId }, select: COLUMNS })
    : null;
  const edition = found(row && canSeeEntry(actor, row.entry) ? row : null);
  permit(canPublish(actor));
  return publishCheck(db(), edition, edition.entry);
}
