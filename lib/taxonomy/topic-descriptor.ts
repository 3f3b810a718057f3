import { STORED_RECORD, toChange } from '@/lib/bilingual-records/record-change';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import { ROW_COLUMNS, toRow } from '@/lib/bilingual-records/record-row';
import { topicPath } from '@/lib/i18n/addresses';
import { canManageTaxonomy } from './policy';
import { TermShape } from './shape';
import type { TermFields } from './types';

/** Topics in the order of their Arabic names. */
export const topicDescriptor: RecordDescriptor<TermFields> = {
  name: 'topic',
  model: 'Topic',
  shape: TermShape,
  changeShape: TermShape.extend(STORED_RECORD).transform(toChange),
  canManage: canManageTaxonomy,
  pathOf: topicPath,
  table: (tx) => tx.topic,
  create: (tx, data) => tx.topic.create({ data }),
  listRows: async (tx) =>
    (await tx.topic.findMany({ select: ROW_COLUMNS, orderBy: { nameAr: 'asc' } })).map(toRow),
  namedBy: (id) => ({ topics: { some: { topicId: id } } }),
  issues: {
    slugTaken: { key: 'taxonomy.slugTaken', params: { kind: 'topic' } },
    hasPieces: { key: 'taxonomy.hasPieces', params: { kind: 'topic' } },
  },
};
