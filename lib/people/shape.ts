import { z } from 'zod';
import { line, paragraphs, requiredLine, slugField } from '@/lib/text-fields';
import { BIO_MAX, HONORIFIC_MAX, NAME_MAX } from './types';

/** The fields of a person as every handler accepts them. */
export const PersonShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  honorificAr: line(HONORIFIC_MAX),
  honorificEn: line(HONORIFIC_MAX),
  gender: z.enum(['female', 'male'], 'field.required'),
  slugAr: slugField,
  slugEn: slugField,
  bioAr: paragraphs(BIO_MAX),
  bioEn: paragraphs(BIO_MAX),
});
