'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { archiveEntry } from '@/lib/archive/archive-entry';
import { takeOutOfArchive } from '@/lib/archive/take-out-of-archive';
import { isIsoDate } from '@/lib/i18n/dates';
import { approveEdition } from '@/lib/review/approve-edition';
import { assignReviewer } from '@/lib/review/assign-reviewer';
import { commentOnReview } from '@/lib/review/comment-on-review';
import { requestChanges } from '@/lib/review/request-changes';
import { submitEdition } from '@/lib/review/submit-edition';
import { REVIEW_NOTE_MAX } from '@/lib/review/types';
import { withdrawSubmission } from '@/lib/review/withdraw-submission';
import { paragraphs } from '@/lib/text-fields';
import { REVIEW_STAGES } from '@/lib/workflow/permissions';

const note = paragraphs(REVIEW_NOTE_MAX);
const Comment = z.strictObject({ editionId: z.uuid(), note });
const Decision = Comment.extend({ stage: z.enum(REVIEW_STAGES) });
const version = z.int().min(0);
const TextDecision = Decision.extend({
  seen: z.strictObject({ documentVersion: version, fieldsSum: version }),
});
const Assignment = z.strictObject({
  editionId: z.uuid(),
  reviewerId: z.uuid().nullable(),
  dueOn: z.string().refine(isIsoDate, 'field.date').nullable(),
});
const OneEntry = z.strictObject({ entryId: z.uuid() });

export async function submitAction(input: unknown) {
  return mutation(
    TextDecision,
    input,
    (tx, { actor }, { editionId, ...decision }) => submitEdition(tx, actor, editionId, decision),
    refreshStudio,
  );
}

export async function withdrawSubmissionAction(input: unknown) {
  return mutation(
    Decision,
    input,
    (tx, { actor }, { editionId, ...decision }) => withdrawSubmission(tx, actor, editionId, decision),
    refreshStudio,
  );
}

export async function requestChangesAction(input: unknown) {
  return mutation(
    TextDecision,
    input,
    (tx, { actor }, { editionId, ...decision }) => requestChanges(tx, actor, editionId, decision),
    refreshStudio,
  );
}

export async function approveAction(input: unknown) {
  return mutation(
    TextDecision,
    input,
    (tx, { actor }, { editionId, ...decision }) => approveEdition(tx, actor, editionId, decision),
    refreshStudio,
  );
}

export async function assignReviewerAction(input: unknown) {
  return mutation(
    Assignment,
    input,
    (tx, { actor }, { editionId, ...assignment }) => assignReviewer(tx, actor, editionId, assignment),
    refreshStudio,
  );
}

export async function commentAction(input: unknown) {
  return mutation(
    Comment,
    input,
    (tx, { actor }, { editionId, ...comment }) => commentOnReview(tx, actor, editionId, comment),
    refreshStudio,
  );
}

export async function archiveAction(input: unknown) {
  return mutation(
    OneEntry,
    input,
    (tx, { actor }, { entryId }) => archiveEntry(tx, actor, entryId),
    refreshStudio,
  );
}

export async function takeOutOfArchiveAction(input: unknown) {
  return mutation(
    OneEntry,
    input,
    (tx, { actor }, { entryId }) => takeOutOfArchive(tx, actor, entryId),
    refreshStudio,
  );
}
