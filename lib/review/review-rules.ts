import { z } from 'zod';
import { recordEvent } from '@/lib/audit/record-event';
import { isContentAdmin } from '@/lib/auth/is-content-admin';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import type { ReviewRules } from './types';

const KEY = 'review';

export const ReviewRulesShape = z.strictObject({ twoPeople: z.boolean() });

/** The rules of all reviews. Before somebody has chosen, one person may do everything. */
export async function readReviewRules(client: Pick<Tx, 'setting'>): Promise<ReviewRules> {
  const row = await client.setting.findUnique({ where: { key: KEY } });
  return row ? ReviewRulesShape.parse(row.value) : { twoPeople: false };
}

export function canChangeReviewRules(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}

/** Stores other rules. Throws `forbidden`, and `conflict` when they are not those that the user saw. */
export async function changeReviewRules(
  tx: Tx,
  actor: Actor,
  { seen, rules }: { seen: ReviewRules; rules: ReviewRules },
): Promise<void> {
  // An advisory lock, because the row may not exist yet.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('review rules'))`;
  permit(canChangeReviewRules(actor));
  await requireRecentProof(tx, actor);
  const stored = await readReviewRules(tx);
  if (stored.twoPeople !== seen.twoPeople) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  if (stored.twoPeople === rules.twoPeople) return;
  const value = { twoPeople: rules.twoPeople };
  await tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
  await recordEvent(tx, actor, {
    action: 'review.rules_changed',
    subjectType: 'settings',
    subjectId: KEY,
    data: value,
  });
}

/** The rules for the form that changes them. Throws `forbidden`. */
export async function getReviewRules(actor: Actor): Promise<ReviewRules> {
  permit(canChangeReviewRules(actor));
  return readReviewRules(db());
}
