import { db, type Tx } from '@/lib/db';
import { transaction } from '@/lib/transaction';
import { CARD_VERSION, cardHash } from './card-content';
import { makeCard } from './make-card';
import { readCard, type StoredCard } from './read-card';

function isCurrent({ content, stored }: StoredCard): boolean {
  return stored?.version === CARD_VERSION && stored.hash === cardHash(content);
}

/** Unless the publication has changed or is gone since the card was drawn: then another job has been enqueued, or none is needed. */
async function store(tx: Tx, publicationId: string, hash: string): Promise<void> {
  await tx.$queryRaw`SELECT FROM "Publication" WHERE "id" = ${publicationId}::uuid FOR SHARE`;
  const card = await readCard(tx, publicationId);
  if (!card || cardHash(card.content) !== hash) return;
  const data = { hash, version: CARD_VERSION, madeAt: new Date() };
  await tx.shareCard.upsert({ where: { publicationId }, create: { publicationId, ...data }, update: data });
}

/**
 * Draws the card and records that there is one, which makes its page name it from then on. The picture itself is drawn again when
 * somebody requests it, and stored with the pages: here it is known that it can be drawn. Answers whether there was anything to do.
 */
export async function storeCard(card: StoredCard): Promise<boolean> {
  if (isCurrent(card)) return false;
  await makeCard(card.content);
  await transaction((tx) => store(tx, card.publicationId, cardHash(card.content)));
  return true;
}

/** The same for the publication as it is now. */
export async function storeCardOf(publicationId: string): Promise<void> {
  const card = await readCard(db(), publicationId);
  if (card) await storeCard(card);
}
