import { db } from '@/lib/db';
import { escapeLike } from '@/lib/folded-search';
import { fold } from '@/lib/i18n/fold';
import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields, Choice, NamedRow } from './types';
import { type Pieces, withPieces } from './with-pieces';

/** Rows that are looked at. Names that only contain the name are as many as people have it in common with others. */
const MAX_READ = 20;

/** Other records that have the same name in either language, however it is spelled: perhaps the same one twice. */
export async function findNamesakes<Fields extends BilingualFields, Row extends NamedRow>(
  descriptor: RecordDescriptor<Fields, Row>,
  { id, nameAr, nameEn }: Choice,
): Promise<(Row & Pieces)[]> {
  const [arabic, english] = [fold(nameAr), fold(nameEn)];
  const rows = await descriptor.listRows(db(), {
    where: {
      OR: [
        { nameFolded: { startsWith: `${escapeLike(arabic)} ` } },
        { nameFolded: { contains: ` ${escapeLike(english)}` } },
      ],
    },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    take: MAX_READ,
  });
  const same = rows.filter(
    (row) => row.id !== id && (fold(row.nameAr) === arabic || fold(row.nameEn) === english),
  );
  return same.length > 0 ? withPieces(db(), descriptor, same) : [];
}
