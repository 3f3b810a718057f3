import { z } from 'zod';
import { db } from '@/lib/db';

const Names = z.object({ nameAr: z.string(), nameEn: z.string() }).partial().catch({});

/**
 * What the institute calls itself: the first thing somebody tries who guesses at its passwords. Read from the row of
 * the settings directly, because accounts stand below the settings.
 */
export async function findHouseWords(): Promise<string[]> {
  const row = await db().setting.findUnique({ where: { key: 'institute' } });
  const { nameAr = '', nameEn = '' } = Names.parse(row?.value);
  return [nameAr, nameEn].filter(Boolean);
}
