import { z } from 'zod';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Makes the card of one publication, after it was published. */
export const CARD_JOB = defineJobKind({
  name: 'make-share-card',
  data: z.strictObject({ publicationId: z.uuid() }),
  keyOf: ({ publicationId }) => publicationId,
  concurrency: 1,
});

/**
 * Seconds between publishing and drawing: a card is drawn on a core that the pages which readers wait for need first, and a page is
 * rendered again when its card is there.
 */
export const CARD_DELAY_S = 3;

/** Looks through all publications, some at a time, for cards that are missing or no longer say what they should. */
export const REFRESH_CARDS_JOB = defineJobKind({
  name: 'refresh-share-cards',
  data: z.strictObject({ after: z.uuid().nullable() }),
  keyOf: ({ after }) => after ?? 'all',
  timeoutS: 300,
});
