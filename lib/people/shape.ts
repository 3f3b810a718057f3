import { z } from 'zod';
import { chosenId, line, paragraphs, profileLines, requiredLine, slugField } from '@/lib/text-fields';
import { isOrcid, normaliseOrcid } from '@/lib/workflow/orcid';
import { ADDRESSES_MAX, BIO_MAX, HONORIFIC_MAX, NAME_MAX, ROLE_MAX } from './types';

/** The fields of a person as every handler accepts them. */
export const PersonShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  honorificAr: line(HONORIFIC_MAX),
  honorificEn: line(HONORIFIC_MAX),
  familyNameEn: line(NAME_MAX),
  gender: z.enum(['female', 'male'], 'field.required'),
  slugAr: slugField,
  slugEn: slugField,
  bioAr: paragraphs(BIO_MAX),
  bioEn: paragraphs(BIO_MAX),
  roleAr: line(ROLE_MAX),
  roleEn: line(ROLE_MAX),
  orcid: z
    .string()
    .max(BIO_MAX)
    .transform(normaliseOrcid)
    .refine((orcid) => orcid === '' || isOrcid(orcid), 'people.orcid'),
  addresses: profileLines(ADDRESSES_MAX, 'people.addresses'),
  standing: z.enum(['', 'former'], 'field.malformed'),
  photoId: chosenId,
});
