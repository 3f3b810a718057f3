import { z } from 'zod';
import { isSlug, normaliseSlug, SLUG_INPUT_MAX } from '@/lib/i18n/slug';
import { line, paragraphs, requiredLine } from '@/lib/text-fields';
import { BIO_MAX, HONORIFIC_MAX, NAME_MAX } from './types';

const slug = z.string().max(SLUG_INPUT_MAX).transform(normaliseSlug).refine(isSlug, 'slug.malformed');

/** What every door takes for a person. */
export const PersonShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  honorificAr: line(HONORIFIC_MAX),
  honorificEn: line(HONORIFIC_MAX),
  gender: z.enum(['female', 'male']),
  slugAr: slug,
  slugEn: slug,
  bioAr: paragraphs(BIO_MAX),
  bioEn: paragraphs(BIO_MAX),
});
