import { STORED_RECORD, toChange } from '@/lib/bilingual-records/record-change';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import { Prisma } from '@/lib/generated/prisma/client';
import { seriesPath } from '@/lib/i18n/addresses';
import { issuePaths } from './issue-paths';
import { canManageSeries } from './policy';
import { SeriesShape } from './shape';
import type { SeriesFields } from './types';

const ROW_COLUMNS = { id: true, nameAr: true, nameEn: true, nameFolded: true, nameFoldedEn: true } as const;

/** The periodicals of the centre. */
export const seriesDescriptor: RecordDescriptor<SeriesFields> = {
  name: 'series',
  model: 'Series',
  shape: SeriesShape,
  changeShape: SeriesShape.partial().extend(STORED_RECORD).transform(toChange),
  canManage: canManageSeries,
  pathOf: seriesPath,
  pathsBelow: async (tx, id, slugs) => {
    const issues = await tx.issue.findMany({
      where: { seriesId: id, OR: [{ isShown: true }, { hiddenAt: { not: null } }] },
      select: { number: true },
    });
    return issuePaths(
      slugs,
      issues.map(({ number }) => number),
    );
  },
  table: (tx) => tx.series,
  create: (tx, data) => tx.series.create({ data }),
  listRows: (tx, selection) => tx.series.findMany({ ...selection, select: ROW_COLUMNS }),
  // One issue after the other, because counting stops at a number: OFFSET keeps PostgreSQL from reading all entries at once.
  drafts: (id) => Prisma.sql`
    SELECT naming."entryId" FROM "Issue" issue
    CROSS JOIN LATERAL (SELECT entry."id" AS "entryId" FROM "Entry" entry WHERE entry."issueId" = issue."id" OFFSET 0) AS naming
    WHERE issue."seriesId" = ${id}`,
  publications: (id) =>
    Prisma.sql`SELECT naming."entryId" FROM "Publication" naming WHERE naming."seriesId" = ${id}`,
  issues: { slugTaken: { key: 'series.slugTaken' }, hasPieces: { key: 'series.hasPieces' } },
  otherUseIssues: async (tx, id) => {
    const count = await tx.issue.count({ where: { seriesId: id } });
    return count > 0 ? [{ path: '', key: 'series.hasIssues', params: { count } }] : [];
  },
};
