import { MAX_CHOICES } from '@/lib/bilingual-records/find-choices';
import { namedLike } from '@/lib/bilingual-records/list-records';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { fold } from '@/lib/i18n/fold';
import type { IssueChoice } from './types';

const COLUMNS = {
  ...{ id: true, number: true, titleAr: true, titleEn: true },
  series: { select: { nameAr: true, nameEn: true } },
} as const;

/** Digits that the column of the number can hold. */
const NUMBER = /^\d{1,9}$/;

/** The newest issues of series with every word of the query in their name. A number in the query is that of the issue. */
export function findIssues(query: string): Promise<IssueChoice[]> {
  const words = fold(query).split(' ').filter(Boolean);
  const numbers = words.filter((word) => NUMBER.test(word)).map(Number);
  const names = words.filter((word) => !NUMBER.test(word)).join(' ');
  return issuesWhere(
    {
      ...(numbers.length > 0 && { AND: numbers.map((number) => ({ number })) }),
      ...(names && { series: { AND: namedLike(names) } }),
    },
    MAX_CHOICES,
  );
}

/** The issues with these ids. */
export function issuesById(ids: string[]): Promise<IssueChoice[]> {
  return issuesWhere({ id: { in: ids } }, ids.length);
}

async function issuesWhere(where: Prisma.IssueWhereInput, take: number): Promise<IssueChoice[]> {
  const issues = await db().issue.findMany({
    where,
    orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }],
    take,
    select: COLUMNS,
  });
  return issues.map(({ series, ...issue }) => ({
    ...issue,
    seriesNameAr: series.nameAr,
    seriesNameEn: series.nameEn,
  }));
}
