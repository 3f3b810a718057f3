import { STORED_RECORD, toChange } from '@/lib/bilingual-records/record-change';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import { Prisma } from '@/lib/generated/prisma/client';
import { sectionPath } from '@/lib/i18n/addresses';
import { canManageTaxonomy } from './policy';
import { SectionShape } from './shape';
import type { SectionFields } from './types';

const ROW_COLUMNS = { id: true, nameAr: true, nameEn: true, nameFolded: true, nameFoldedEn: true } as const;

/** Sections in the order of the readers' navigation. */
export const sectionDescriptor: RecordDescriptor<SectionFields> = {
  name: 'section',
  model: 'Section',
  shape: SectionShape,
  changeShape: SectionShape.partial().extend(STORED_RECORD).transform(toChange),
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
  fieldIssues: async (tx, { openingId }) => {
    if (openingId === null) return [];
    const lists = await tx.$queryRaw<
      object[]
    >`SELECT 1 FROM "List" WHERE "id" = ${openingId}::uuid FOR KEY SHARE`;
    return lists.length > 0 ? [] : [{ path: 'openingId', key: 'field.unknownChoice' }];
  },
  issues: {
    slugTaken: { key: 'taxonomy.slugTaken', params: { kind: 'section' } },
    hasPieces: { key: 'taxonomy.hasPieces', params: { kind: 'section' } },
  },
};
