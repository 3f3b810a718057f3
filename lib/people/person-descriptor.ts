import { STORED_RECORD, toChange } from '@/lib/bilingual-records/record-change';
import type { MergeableDescriptor } from '@/lib/bilingual-records/record-descriptor';
import { withoutFamily } from '@/lib/citations/person-name';
import type { Issue } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { authorPath } from '@/lib/i18n/addresses';
import { movePerson } from './move-person';
import { canManagePeople } from './policy';
import { PersonShape } from './shape';
import type { PersonFields, PersonRow } from './types';

const ROW_COLUMNS = {
  ...{ id: true, nameAr: true, nameEn: true, nameFolded: true, nameFoldedEn: true },
  ...{ honorificAr: true, honorificEn: true },
} as const;

const publications = (id: Prisma.Sql) => Prisma.sql`
  SELECT publication."entryId" FROM "PublicationAuthor" naming
  JOIN "Publication" publication ON publication."id" = naming."publicationId" WHERE naming."personId" = ${id}
  UNION ALL SELECT publication."entryId" FROM "PublicationCredit" naming
  JOIN "Publication" publication ON publication."id" = naming."publicationId" WHERE naming."personId" = ${id}`;

/** Everybody who is named with a piece: authors, translators, editors, photographers. */
export const personDescriptor: MergeableDescriptor<PersonFields, PersonRow> = {
  name: 'person',
  model: 'Person',
  shape: PersonShape,
  changeShape: PersonShape.partial().extend(STORED_RECORD).transform(toChange),
  canManage: canManagePeople,
  pathOf: authorPath,
  table: (tx) => tx.person,
  create: (tx, data) => tx.person.create({ data }),
  listRows: (tx, selection) => tx.person.findMany({ ...selection, select: ROW_COLUMNS }),
  // One entry after the other, because counting stops at a number.
  drafts: (id) => Prisma.sql`
    SELECT naming."entryId" FROM "EntryAuthor" naming WHERE naming."personId" = ${id}
    UNION ALL (
      WITH RECURSIVE credited AS (
        (SELECT "entryId" FROM "EditionCredit" WHERE "personId" = ${id} ORDER BY "entryId" LIMIT 1)
        UNION ALL
        SELECT (
          SELECT later."entryId" FROM "EditionCredit" later WHERE later."personId" = ${id} AND later."entryId" > credited."entryId"
          ORDER BY later."entryId" LIMIT 1
        ) FROM credited WHERE credited."entryId" IS NOT NULL
      )
      SELECT credited."entryId" FROM credited WHERE credited."entryId" IS NOT NULL AND (
        SELECT true FROM "EntryAuthor" author WHERE author."entryId" = credited."entryId" AND author."personId" = ${id} LIMIT 1
      ) IS NULL)`,
  publications,
  fieldIssues: async (tx, { photoId, nameEn, familyNameEn }) => {
    const isPart = familyNameEn === '' || withoutFamily(nameEn, familyNameEn) !== null;
    const issues: Issue[] = isPart ? [] : [{ path: 'familyNameEn', key: 'people.familyName' }];
    if (photoId === null) return issues;
    const pictures = await tx.$queryRaw<object[]>`
      SELECT 1 FROM "Media" WHERE "id" = ${photoId}::uuid AND "kind" = 'image' FOR KEY SHARE`;
    return pictures.length > 0 ? issues : [...issues, { path: 'photoId', key: 'field.unknownChoice' }];
  },
  issues: { slugTaken: { key: 'people.slugTaken' }, hasPieces: { key: 'people.hasPieces' } },
  merging: {
    action: 'person.merged',
    uses: (id) => Prisma.sql`
      SELECT "entryId" FROM "EntryAuthor" WHERE "personId" = ${id}
      UNION ALL SELECT "entryId" FROM "EditionCredit" WHERE "personId" = ${id}
      UNION ALL ${publications(id)}`,
    moveUses: movePerson,
    decided: ['standing'],
  },
  otherUseIssues: async (tx, id) => {
    const accounts = await tx.user.count({ where: { personId: id } });
    return accounts > 0 ? [{ path: '', key: 'people.hasAccount' }] : [];
  },
};
