import { isDeepStrictEqual } from 'node:util';
import type { Edition } from '@/lib/generated/prisma/client';

/** The columns by which a draft is compared with what was submitted or approved. */
export const REVIEWED_COLUMNS = {
  ...{ textHash: true, fieldsHash: true, reviewedTextHash: true, reviewedFieldsHash: true },
} as const;

export type ReviewedColumns = Pick<Edition, keyof typeof REVIEWED_COLUMNS>;

/** By content: a letter that was typed and removed is no change. */
export function isChangedSinceReview(edition: ReviewedColumns): boolean {
  return !(
    isDeepStrictEqual(edition.textHash, edition.reviewedTextHash) &&
    isDeepStrictEqual(edition.fieldsHash, edition.reviewedFieldsHash)
  );
}
