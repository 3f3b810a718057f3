import { z } from 'zod';
import { chosenId, paragraphs, requiredLine, slugField } from '@/lib/text-fields';
import { DESCRIPTION_MAX, NAME_MAX } from './types';

/** The fields of a section or topic as every handler accepts them. */
export const TermShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  slugAr: slugField,
  slugEn: slugField,
  descriptionAr: paragraphs(DESCRIPTION_MAX),
  descriptionEn: paragraphs(DESCRIPTION_MAX),
});

export const SectionShape = TermShape.extend({ openingId: chosenId });
