import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { readMenus } from '@/lib/menus/read-menus';
import { MENUS } from '@/lib/menus/types';
import { listNamingPieces, MAX_NAMED } from './list-naming-pieces';
import type { RecordDescriptor } from './record-descriptor';
import type { RecordUsage } from './types';

/** The column by which the rule of a list names a record of each type. */
export const RULE_COLUMNS = {
  person: 'personId',
  section: 'sectionId',
  topic: 'topicId',
  series: 'seriesId',
} as const;

/** What uses a record: the pieces whose drafts or publications name it, the lists that it fills, and the menus that lead to it. */
export async function listUsage(
  { name, drafts, publications }: Pick<RecordDescriptor, 'name' | 'drafts' | 'publications'>,
  id: string,
): Promise<RecordUsage> {
  const record = Prisma.sql`${id}::uuid`;
  const [naming, lists, menus] = await Promise.all([
    listNamingPieces([drafts(record), publications(record)]),
    db().list.findMany({
      where: { [RULE_COLUMNS[name]]: id },
      select: { key: true, nameAr: true, nameEn: true },
      orderBy: { key: 'asc' },
      take: MAX_NAMED,
    }),
    readMenus(db()),
  ]);
  const target = `${name}:${id}`;
  const leading = MENUS.filter((menu) => menus[menu].some((item) => item.target === target));
  return { ...naming, lists, menus: leading };
}
