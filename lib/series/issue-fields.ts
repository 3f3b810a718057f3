import type { Issue } from '@/lib/generated/prisma/client';
import { isoDate } from '@/lib/i18n/dates';
import type { IssueFields } from './types';

/** The fields of a stored issue as its form holds them. */
export function issueFields(issue: Issue): IssueFields {
  const { number, titleAr, titleEn, publishedOn, coverId, pdfIdAr, pdfIdEn } = issue;
  return { number, titleAr, titleEn, publishedOn: isoDate(publishedOn), coverId, pdfIdAr, pdfIdEn };
}
