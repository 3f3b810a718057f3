import { db } from '@/lib/db';
import type { Choice, IssueChoice } from './types';

const NAMES = { id: true, nameAr: true, nameEn: true } as const;

// Not restricted by role: these names are public.

/** Sections in the order of the readers' navigation. */
export function listSections(): Promise<Choice[]> {
  return db().section.findMany({ select: NAMES, orderBy: { position: 'asc' } });
}

export function listTopics(): Promise<Choice[]> {
  return db().topic.findMany({ select: NAMES, orderBy: { nameAr: 'asc' } });
}

/** Issues of all series, the newest of each first. */
export async function listIssues(): Promise<IssueChoice[]> {
  const issues = await db().issue.findMany({
    select: {
      ...{ id: true, number: true, titleAr: true, titleEn: true },
      series: { select: { nameAr: true, nameEn: true } },
    },
    orderBy: [{ series: { nameAr: 'asc' } }, { number: 'desc' }],
  });
  return issues.map(({ series, ...issue }) => ({
    ...issue,
    seriesNameAr: series.nameAr,
    seriesNameEn: series.nameEn,
  }));
}
