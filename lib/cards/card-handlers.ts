import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { log } from '@/lib/log';
import { transaction } from '@/lib/transaction';
import { CARD_VERSION } from './card-content';
import { CARD_JOB, REFRESH_CARDS_JOB } from './card-jobs';
import { listCards, type StoredCard } from './read-card';
import { storeCard, storeCardOf } from './store-card';

/** Publications that one job looks at. */
const BATCH = 50;
/** Between two cards that are drawn for nobody in particular, so that an archive takes no more than a part of one core. */
const PAUSE_MS = 250;

/** One card that cannot be drawn leaves its page with the default one, and stops no other. */
async function refresh(card: StoredCard): Promise<void> {
  try {
    if (await storeCard(card)) await pause(PAUSE_MS);
  } catch (err) {
    log.error({ err, publicationId: card.publicationId }, 'A share card could not be made');
  }
}

export const CARD_HANDLER = jobHandler({
  kind: CARD_JOB,
  run: async ({ publicationId }) => storeCardOf(publicationId),
});

export const REFRESH_CARDS_HANDLER = jobHandler({
  kind: REFRESH_CARDS_JOB,
  async run({ after }, { signal }) {
    const cards = await listCards(db(), { after, take: BATCH });
    for (const card of cards) {
      signal.throwIfAborted();
      await refresh(card);
    }
    const last = cards.at(-1);
    if (last && cards.length === BATCH) {
      await transaction((tx) => enqueue(tx, REFRESH_CARDS_JOB, { after: last.publicationId }));
    }
  },
  async enqueueOutstanding(tx) {
    const outdated = await tx.publication.findFirst({
      where: { OR: [{ card: null }, { card: { version: { lt: CARD_VERSION } } }] },
      select: { id: true },
    });
    if (outdated) await enqueue(tx, REFRESH_CARDS_JOB, { after: null });
  },
});
