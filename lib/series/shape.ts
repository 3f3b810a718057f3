import { z } from 'zod';
import { isIsoDate } from '@/lib/i18n/dates';
import { fold } from '@/lib/i18n/fold';
import { DESCRIPTION_MAX, NAME_MAX } from '@/lib/taxonomy/types';
import { chosenId, line, paragraphs, requiredLine, slugField } from '@/lib/text-fields';
import { PERIODICITIES } from '@/lib/workflow/periodicity';
import { ISSUE_NUMBER_MAX, ISSUE_TITLE_MAX } from './types';

/** The fields of a series as every handler accepts them. */
export const SeriesShape = z.strictObject({
  nameAr: requiredLine(NAME_MAX),
  nameEn: requiredLine(NAME_MAX),
  slugAr: slugField,
  slugEn: slugField,
  periodicity: z.enum(PERIODICITIES, 'field.required'),
  descriptionAr: paragraphs(DESCRIPTION_MAX),
  descriptionEn: paragraphs(DESCRIPTION_MAX),
});

/** The fields of an issue as a form sends them. */
export const IssueShape = z.strictObject({
  number: z
    .string()
    .transform((text) => fold(text))
    .refine((text) => /^[1-9]\d*$/.test(text) && Number(text) <= ISSUE_NUMBER_MAX, 'issue.number')
    .transform(Number),
  publishedOn: z.string().refine(isIsoDate, 'issue.day'),
  titleAr: line(ISSUE_TITLE_MAX),
  titleEn: line(ISSUE_TITLE_MAX),
  coverId: chosenId,
  pdfIdAr: chosenId,
  pdfIdEn: chosenId,
});
