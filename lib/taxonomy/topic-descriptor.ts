import { STORED_RECORD, toChange } from '@/lib/bilingual-records/record-change';
import type { MergeableDescriptor } from '@/lib/bilingual-records/record-descriptor';
import { Prisma } from '@/lib/generated/prisma/client';
import { topicPath } from '@/lib/i18n/addresses';
import { moveTopic } from './move-topic';
import { canManageTaxonomy } from './policy';
import { TermShape } from './shape';
import type { TermFields } from './types';

const ROW_COLUMNS = { id: true, nameAr: true, nameEn: true, nameFolded: true, nameFoldedEn: true } as const;

const drafts = (id: Prisma.Sql) =>
  Prisma.sql`SELECT naming."entryId" FROM "EntryTopic" naming WHERE naming."topicId" = ${id}`;
const publications = (id: Prisma.Sql) => Prisma.sql`
  SELECT publication."entryId" FROM "PublicationTopic" naming
  JOIN "Publication" publication ON publication."id" = naming."publicationId" WHERE naming."topicId" = ${id}`;

/** What pieces are about. */
export const topicDescriptor: MergeableDescriptor<TermFields> = {
  name: 'topic',
  model: 'Topic',
  shape: TermShape,
  changeShape: TermShape.partial().extend(STORED_RECORD).transform(toChange),
  canManage: canManageTaxonomy,
  pathOf: topicPath,
  table: (tx) => tx.topic,
  create: (tx, data) => tx.topic.create({ data }),
  listRows: (tx, selection) => tx.topic.findMany({ ...selection, select: ROW_COLUMNS }),
  drafts,
  publications,
  merging: {
    action: 'topic.merged',
    uses: (id) => Prisma.sql`${drafts(id)} UNION ALL ${publications(id)}`,
    moveUses: moveTopic,
    decided: [],
  },
  issues: {
    slugTaken: { key: 'taxonomy.slugTaken', params: { kind: 'topic' } },
    hasPieces: { key: 'taxonomy.hasPieces', params: { kind: 'topic' } },
  },
};
