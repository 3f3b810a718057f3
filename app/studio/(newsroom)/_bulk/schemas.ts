import { z } from 'zod';
import { PAGE_SIZES } from '@/app/studio/list-query';
import { isIsoDate } from '@/lib/i18n/dates';

export const OneEntryId = z.strictObject({ entryId: z.uuid() });

export const Reviewing = z.strictObject({
  editionId: z.uuid(),
  reviewerId: z.uuid(),
  dueOn: z.string().refine(isIsoDate, 'field.date').optional(),
});

/** Of the pieces of one page. */
export const SomeEditions = z.strictObject({
  editionIds: z.array(z.uuid()).max(2 * Math.max(...PAGE_SIZES)),
});
