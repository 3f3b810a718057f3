import { readCardLogos } from '@/lib/appearance/card-logos';
import type { Tx } from '@/lib/db';
import { readSite } from '@/lib/settings/get-settings';
import { type CardContent, pieceCardContent } from './card-content';

const COLUMNS = {
  id: true,
  kind: true,
  locale: true,
  kicker: true,
  title: true,
  datelineAt: true,
  section: { select: { nameAr: true, nameEn: true } },
  card: { select: { hash: true, version: true } },
} as const;

export interface StoredCard {
  publicationId: string;
  /** What the card is to show. */
  content: CardContent;
  /** What names the card that was made last; null while there is none. */
  stored: { hash: string; version: number } | null;
}

/** What cards show of the settings, with the logos. */
export async function readCardSite(tx: Pick<Tx, 'setting' | 'logo'>) {
  const site = await readSite(tx);
  return { ...site, logos: await readCardLogos(tx, site.appearance) };
}

/** The publications after this id in the order of ids, with what their cards are to show. */
export async function listCards(
  tx: Pick<Tx, 'publication' | 'setting' | 'logo'>,
  { after, take }: { after: string | null; take: number },
): Promise<StoredCard[]> {
  const site = await readCardSite(tx);
  const rows = await tx.publication.findMany({
    where: after ? { id: { gt: after } } : {},
    orderBy: { id: 'asc' },
    take,
    select: COLUMNS,
  });
  return rows.map(({ id, card, ...piece }) => ({
    ...{ publicationId: id, content: pieceCardContent(piece, site), stored: card },
  }));
}

/** Null for a publication that was withdrawn. */
export async function readCard(
  tx: Pick<Tx, 'publication' | 'setting' | 'logo'>,
  publicationId: string,
): Promise<StoredCard | null> {
  const row = await tx.publication.findUnique({ where: { id: publicationId }, select: COLUMNS });
  if (!row) return null;
  const { id, card, ...piece } = row;
  return { publicationId: id, content: pieceCardContent(piece, await readCardSite(tx)), stored: card };
}
