import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canPublish, NEW_EDITION } from '@/lib/entries/policy';
import { readReviewRules } from '@/lib/review/review-rules';

/** Whether the actor may publish what they have just composed. With the rule of two people everybody makes a draft, which somebody else approves. */
export async function publishesAtOnce(actor: UserActor): Promise<boolean> {
  const { twoPeople } = await readReviewRules(db());
  const own = { kind: 'center_news' as const, createdById: actor.userId, trashedAt: null, archivedAt: null };
  return !twoPeople && canPublish(actor, own, NEW_EDITION);
}
