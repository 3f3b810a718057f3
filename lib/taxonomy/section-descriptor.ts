import { STORED_RECORD, toChange } from '@/lib/bilingual-records/record-change';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import { ROW_COLUMNS, toRow } from '@/lib/bilingual-records/record-row';
import { sectionPath } from '@/lib/i18n/addresses';
import { canManageTaxonomy } from './policy';
import { TermShape } from './shape';
import type { TermFields } from './types';

/** Sections in the order of the readers' navigation. */
export const sectionDescriptor: RecordDescriptor<TermFields> = {
  name: 'section',
  model: 'Section',
  shape: TermShape,
  changeShape: TermShape.extend(STORED_RECORD).transform(toChange),
  canManage: canManageTaxonomy,
  pathOf: sectionPath,
  table: (tx) => tx.section,
  create: async (tx, data) => {
    const last = await tx.section.aggregate({ _max: { position: true } });
    return tx.section.create({ data: { ...data, position: (last._max.position ?? 0) + 1 } });
  },
  listRows: async (tx) =>
    (await tx.section.findMany({ select: ROW_COLUMNS, orderBy: { position: 'asc' } })).map(toRow),
  namedBy: (id) => ({ sectionId: id }),
  issues: {
    slugTaken: { key: 'taxonomy.slugTaken', params: { kind: 'section' } },
    hasPieces: { key: 'taxonomy.hasPieces', params: { kind: 'section' } },
  },
};
