import { z } from 'zod';
import { paragraphs, requiredLine, slugField } from '@/lib/text-fields';
import { DESCRIPTION_MAX, NAME_MAX } from './types';

/** What every door takes for a section or topic. */
export const TermShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  slugAr: slugField,
  slugEn: slugField,
  descriptionAr: paragraphs(DESCRIPTION_MAX),
  descriptionEn: paragraphs(DESCRIPTION_MAX),
});
