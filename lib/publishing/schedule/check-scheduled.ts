import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { LockedEdition } from '@/lib/entries/lock';
import type { Issue } from '@/lib/errors';
import type { Revision } from '@/lib/generated/prisma/client';
import { checkFrozen, type FrozenCheck } from '@/lib/publishing/check-frozen';
import { readReviewRules } from '@/lib/review/review-rules';
import type { ReviewRules } from '@/lib/review/types';

interface ScheduledCheck extends FrozenCheck {
  /** Those of today, for whoever checks several. */
  rules?: ReviewRules;
}

/** What forbids, by the rules of today, that a revision that was scheduled goes live, and what is allowed and maybe not meant. */
export async function checkScheduled(
  tx: Tx,
  actor: Actor,
  locked: LockedEdition,
  revision: Revision,
  { rules, ...frozen }: ScheduledCheck = {},
): Promise<{ issues: Issue[]; warnings: Issue[] }> {
  const { issues, warnings } = await checkFrozen(tx, actor, locked, revision, frozen);
  const { twoPeople } = rules ?? (await readReviewRules(tx));
  // The rule may be younger than the schedule.
  if (twoPeople && !(await wasApproved(tx, revision)))
    issues.push({ path: 'review', key: 'schedule.notApproved' });
  return { issues, warnings };
}

/**
 * Whether somebody approved what was frozen, and nobody has asked for changes of it since. An address that was made when it was scheduled is no difference.
 */
async function wasApproved(tx: Tx, revision: Pick<Revision, 'id'>): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ was: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Revision" frozen
      JOIN "ReviewAct" act ON act."editionId" = frozen."editionId" AND act."kind" = 'approved'
      JOIN "Revision" approved ON approved."id" = act."revisionId" AND approved."number" <= frozen."number"
      WHERE frozen."id" = ${revision.id}::uuid
        AND public.text_hash(approved."document") = public.text_hash(frozen."document")
        AND public.fields_hash(approved."fields") = public.fields_hash(
          CASE WHEN approved."fields" ->> 'slug' IS NULL THEN frozen."fields" - 'slug' ELSE frozen."fields" END)
        AND NOT EXISTS (
          SELECT FROM "ReviewAct" later JOIN "Revision" refused ON refused."id" = later."revisionId"
          WHERE later."editionId" = act."editionId" AND later."kind" = 'changes_requested'
            AND refused."number" <= frozen."number" AND (later."createdAt", later."id") > (act."createdAt", act."id"))
    ) AS "was"`;
  return row?.was ?? false;
}
