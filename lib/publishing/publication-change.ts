import { z } from 'zod';
import { requiredLine } from '@/lib/text-fields';
import { CORRECTION_NOTE_MAX, type PublicationChange as Shape } from '@/lib/workflow/change-reasons';

export const PublicationChange: z.ZodType<Shape> = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.enum(['typo', 'facts']) }),
  z.strictObject({ reason: z.literal('correction'), note: requiredLine(CORRECTION_NOTE_MAX) }),
]);
