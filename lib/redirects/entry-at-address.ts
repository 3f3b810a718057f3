import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { pieceAt } from '@/lib/i18n/piece-at';
import { foldSlug } from '@/lib/i18n/slug';

/** The entry whose page has this address on this site. */
export async function entryAtAddress(tx: Tx, address: string): Promise<string | null> {
  const named = pieceAt(address, env().SITE_URL);
  if (!named) return null;
  if ('number' in named) return (await tx.entry.findUnique({ where: named }))?.id ?? null;
  const slugFolded = foldSlug(named.slug);
  const where = { kind: named.kind, slugFolded };
  const found = await tx.publication.findMany({ where, select: { entryId: true, locale: true } });
  return (found.find(({ locale }) => locale === named.locale) ?? found[0])?.entryId ?? null;
}
