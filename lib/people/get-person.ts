import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import type { StoredPerson } from './types';

const COLUMNS = {
  ...{ id: true, version: true, gender: true, slugAr: true, slugEn: true, nameAr: true, nameEn: true },
  ...{ honorificAr: true, honorificEn: true, bioAr: true, bioEn: true },
  _count: { select: { entries: true } },
} satisfies Prisma.PersonSelect;

/** One author as stored, with the version that a change must carry. */
export async function getPerson(id: string): Promise<StoredPerson> {
  const person = isUuid(id) ? await db().person.findUnique({ where: { id }, select: COLUMNS }) : null;
  const { _count, ...fields } = found(person);
  return { ...fields, pieces: _count.entries };
}
