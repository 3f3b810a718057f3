import { recordEvent } from '@/lib/audit/record-event';
import type { AuditAction } from '@/lib/audit/types';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type LockedEdition, lockEditions } from '@/lib/entries/lock';
import { mayDo } from '@/lib/entries/policy';
import { AppError, found, type Issue, permit } from '@/lib/errors';
import type { ReviewActKind, Revision } from '@/lib/generated/prisma/client';
import { notify } from '@/lib/notifications/notify';
import type { ReviewStage, WorkVerb } from '@/lib/workflow/permissions';
import type { SeenText } from './types';

/** What the user saw when deciding, and said. */
export interface ReviewDecision {
  stage: ReviewStage;
  note: string;
}

/** A decision about a text and its fields, which have to be those that the user saw. */
export interface TextDecision extends ReviewDecision {
  seen: SeenText;
}

/**
 * Locks an edition whose review is about to go on. Throws `conflict` when a colleague was faster, which comes before the question who may,
 * so that two reviewers at once learn of each other.
 */
export async function lockForReview(
  tx: Tx,
  actor: Actor,
  editionId: string,
  verb: WorkVerb,
  { stage, seen }: { stage: ReviewStage; seen?: SeenText },
): Promise<LockedEdition> {
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  const { entry, edition } = locked;
  if (edition.stage !== stage) throw new AppError('conflict', [{ path: '', key: 'review.stageChanged' }]);
  permit(mayDo(actor, verb, entry, edition));
  if (seen) requireSeenText(seen, locked);
  return locked;
}

function requireSeenText(seen: SeenText, { entry, edition }: LockedEdition): void {
  const issues: Issue[] = [];
  if (seen.documentVersion !== edition.version) issues.push({ path: 'body', key: 'review.textChanged' });
  if (seen.fieldsSum !== edition.fieldsVersion + entry.version)
    issues.push({ path: '', key: 'review.fieldsChanged' });
  if (issues.length > 0) throw new AppError('conflict', issues);
}

/**
 * Stores how far the review is; with a revision, that it is about this one from now on. Past the database client, because it is no change of
 * the edition that "updatedAt" and "updatedById" tell of. Naming a field has a trigger hash them anew, also after a merge of people or topics.
 */
export async function storeStage(
  tx: Tx,
  editionId: string,
  stage: ReviewStage,
  revision?: Pick<Revision, 'id'>,
): Promise<void> {
  if (revision)
    await tx.$executeRaw`
      UPDATE "Edition" SET "stage" = ${stage}::"ReviewStage", "reviewedRevisionId" = ${revision.id}::uuid,
        "reviewedTextHash" = "textHash", "reviewedFieldsHash" = public.fields_hash(public.draft_fields("Edition")), "slug" = "slug"
      WHERE "id" = ${editionId}::uuid`;
  else
    await tx.$executeRaw`
      UPDATE "Edition" SET "stage" = ${stage}::"ReviewStage" WHERE "id" = ${editionId}::uuid`;
}

const ACTIONS: Record<ReviewActKind, AuditAction> = {
  submitted: 'edition.submitted',
  taken_back: 'edition.submission_withdrawn',
  changes_requested: 'edition.changes_requested',
  approved: 'edition.approved',
  assigned: 'edition.review_assigned',
  commented: 'edition.review_commented',
};

interface NewAct {
  kind: ReviewActKind;
  note?: string;
  revisionId?: string | null;
  reviewerId?: string | null;
  dueOn?: Date | null;
}

/** Appends what was done to the review and to the audit log, which does not repeat what people said, and tells those whom it concerns. */
export async function recordAct(
  tx: Tx,
  actor: Actor,
  { entry, edition }: Pick<LockedEdition, 'entry' | 'edition'>,
  { kind, note = '', revisionId = edition.reviewedRevisionId, reviewerId = null, dueOn = null }: NewAct,
): Promise<void> {
  const actorId = requireUserId(actor);
  const { id } = await tx.reviewAct.create({
    data: { editionId: edition.id, kind, note, revisionId, reviewerId, dueOn, actorId },
  });
  await recordEvent(tx, actor, {
    action: ACTIONS[kind],
    ...{ subjectType: 'entry', subjectId: entry.id, locale: edition.locale },
    data: { ...(revisionId && { revisionId }), ...(reviewerId && { reviewerId }) },
  });
  if (kind !== 'taken_back') await notify(tx, actor, { kind, editionId: edition.id }, id);
}
