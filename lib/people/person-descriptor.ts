import { STORED_RECORD, toChange } from '@/lib/bilingual-records/record-change';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import { ROW_COLUMNS, toRow } from '@/lib/bilingual-records/record-row';
import { authorPath } from '@/lib/i18n/addresses';
import { canManagePeople } from './policy';
import { PersonShape } from './shape';
import type { PersonFields, PersonRow } from './types';

/** The authors of pieces. */
export const personDescriptor: RecordDescriptor<PersonFields, PersonRow> = {
  name: 'person',
  model: 'Person',
  shape: PersonShape,
  changeShape: PersonShape.extend(STORED_RECORD).transform(toChange),
  canManage: canManagePeople,
  pathOf: authorPath,
  table: (tx) => tx.person,
  create: (tx, data) => tx.person.create({ data }),
  listRows: async (tx) => {
    const people = await tx.person.findMany({
      select: { ...ROW_COLUMNS, honorificAr: true, honorificEn: true },
    });
    return people.map(toRow);
  },
  namedBy: (id) => ({ authors: { some: { personId: id } } }),
  issues: { slugTaken: { key: 'people.slugTaken' }, hasPieces: { key: 'people.hasPieces' } },
  otherUseIssues: async (tx, id) => {
    const accounts = await tx.user.count({ where: { personId: id } });
    return accounts > 0 ? [{ path: '', key: 'people.hasAccount' }] : [];
  },
};
