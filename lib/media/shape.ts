import { z } from 'zod';
import { line, paragraphs } from '@/lib/text-fields';
import { ALT_MAX, CAPTION_MAX, CREDIT_MAX, MAX_CHANGED } from './types';

/** The texts of a picture or file as every handler accepts them. */
export const MediaTextsShape = z.strictObject({
  altAr: line(ALT_MAX),
  altEn: line(ALT_MAX),
  captionAr: paragraphs(CAPTION_MAX),
  captionEn: paragraphs(CAPTION_MAX),
  creditAr: line(CREDIT_MAX),
  creditEn: line(CREDIT_MAX),
  decorative: z.boolean(),
});

export const MediaIdsShape = z.strictObject({ ids: z.array(z.uuid()).min(1).max(MAX_CHANGED) });

export const CreditShape = MediaIdsShape.extend({
  creditAr: line(CREDIT_MAX).optional(),
  creditEn: line(CREDIT_MAX).optional(),
});
