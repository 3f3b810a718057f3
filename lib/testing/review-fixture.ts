import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import * as approve from '@/lib/review/approve-edition';
import * as assign from '@/lib/review/assign-reviewer';
import * as comment from '@/lib/review/comment-on-review';
import * as request from '@/lib/review/request-changes';
import * as rules from '@/lib/review/review-rules';
import * as submit from '@/lib/review/submit-edition';
import type { SeenText } from '@/lib/review/types';
import * as withdraw from '@/lib/review/withdraw-submission';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { committed } from './committed';
import { givenEntry } from './factories';

export const approveEdition = committed(approve.approveEdition);
export const assignReviewer = committed(assign.assignReviewer);
export const changeReviewRules = committed(rules.changeReviewRules);
export const commentOnReview = committed(comment.commentOnReview);
export const requestChanges = committed(request.requestChanges);
export const submitEdition = committed(submit.submitEdition);
export const withdrawSubmission = committed(withdraw.withdrawSubmission);

/** A text that tells by its title what happened to it. */
export const titled = (title: string) => article({ title, body: [{ p: 'Words.' }] }, newBlockId);

/** What somebody sees who looks now. */
export async function seenOf(id: string): Promise<SeenText> {
  const { version, fieldsVersion, entry } = await db().edition.findUniqueOrThrow({
    where: { id },
    include: { entry: true },
  });
  return { documentVersion: version, fieldsSum: fieldsVersion + entry.version };
}

/** An English draft, and what its writer sees. */
export async function givenDraft(by: UserActor, title?: string) {
  const { entryId, editions } = await givenEntry({ by, en: title === undefined ? {} : { title } });
  const id = editions.en ?? '';
  return { entryId, id, seen: await seenOf(id) };
}

/** One that its writer has submitted. */
export async function givenSubmitted(by: UserActor, title?: string) {
  const piece = await givenDraft(by, title);
  const { id, seen } = piece;
  await submitEdition(by, id, { stage: 'draft', seen, note: 'Please look at the numbers.' });
  return piece;
}
