import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import type { PatternFields, PatternRow } from './types';

const COLUMNS = {
  ...{ id: true, nameAr: true, nameEn: true, templateAr: true, templateEn: true },
  ...{ isOffered: true, version: true },
} as const;

/** All patterns in their order; for the composer those that it offers. */
export async function listPatterns({ isOffered }: { isOffered?: true } = {}): Promise<PatternRow[]> {
  return db().linePattern.findMany({
    where: isOffered ? { isOffered } : {},
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: COLUMNS,
  });
}

/** One pattern for its form. Throws `not_found`. */
export async function getPattern(
  id: string,
): Promise<{ id: string; version: number; fields: PatternFields }> {
  const row = found(
    isUuid(id) ? await db().linePattern.findUnique({ where: { id }, select: COLUMNS }) : null,
  );
  const { version, isOffered, id: own, ...texts } = row;
  return { id: own, version, fields: { ...texts, offered: isOffered ? 'yes' : '' } };
}
