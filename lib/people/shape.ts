import { z } from 'zod';
import { isSlug, normaliseSlug } from '@/lib/i18n/slug';
import { line, paragraphs, requiredLine } from '@/lib/text-fields';

const NAME_MAX = 120;
const HONORIFIC_MAX = 40;
const BIO_MAX = 1200;

const slug = z.string().max(400).transform(normaliseSlug).refine(isSlug, 'slug.malformed');

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
