import { STORED_RECORD, toChange } from '@/lib/bilingual-records/record-change';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import { Prisma } from '@/lib/generated/prisma/client';
import { sectionPath } from '@/lib/i18n/addresses';
import { canManageTaxonomy } from './policy';
import { TermShape } from './shape';
import type { TermFields } from './types';

const ROW_COLUMNS = { id: true, nameAr: true, nameEn: true, nameFolded: true } as const;

/** Sections in the order of the readers' navigation. */
export const sectionDescriptor: RecordDescriptor<TermFields> = {
  name: 'section',
  model: 'Section',
  shape: TermShape,
  changeShape: TermShape.extend(STORED_RECORD).transform(toChange),
  canManage: canManageTaxonomy,
  pathOf: sectionPath,
  isOnCards: true,
  table: (tx) => tx.section,
  create: async (tx, data) => {
    const last = await tx.section.aggregate({ _max: { position: true } });
    return tx.section.create({ data: { ...data, position: (last._max.position ?? 0) + 1 } });
  },
  listRows: (tx, selection) =>
    tx.section.findMany({ orderBy: { position: 'asc' }, ...selection, select: ROW_COLUMNS }),
  drafts: (id) =>
    Prisma.sql`SELECT naming."id" AS "entryId" FROM "Entry" naming WHERE naming."sectionId" = ${id}`,
  publications: (id) =>
    Prisma.sql`SELECT naming."entryId" FROM "Publication" naming WHERE naming."sectionId" = ${id}`,
  issues: {
    slugTaken: { key: 'taxonomy.slugTaken', params: { kind: 'section' } },
    hasPieces: { key: 'taxonomy.hasPieces', params: { kind: 'section' } },
  },
};
