import { z } from 'zod';
import { isIsoDate } from '@/lib/i18n/dates';

export const OneEntryId = z.strictObject({ entryId: z.uuid() });

export const Reviewing = z.strictObject({
  editionId: z.uuid(),
  reviewerId: z.uuid(),
  dueOn: z.string().refine(isIsoDate, 'field.date').optional(),
});
