import type { Actor } from '@/lib/auth/types';
import type { MeasuredServer } from './measured-server';
import { type Spread, spreadOf } from './percentiles';
import { openRepublishing } from './publish-visibly';

export interface PublishingDelay {
  /** The transaction of publishing alone. */
  transaction: Spread;
  /** From the commit of publishing until a reader has the page. */
  fromCommit: Spread;
  /** From the call of publishing until a reader has the page. */
  fromStart: Spread;
}

/** Publishes an edition `times` times with a new title, and waits each time until `path` shows that title. */
export async function measurePublishing(
  server: MeasuredServer,
  { actor, editionId, path, times }: { actor: Actor; editionId: string; path: string; times: number },
): Promise<PublishingDelay> {
  const republishing = await openRepublishing(actor, editionId);
  const transactions: number[] = [];
  const fromCommit: number[] = [];
  const fromStart: number[] = [];
  try {
    for (let number = 1; number <= times; number++) {
      const { transaction, visible } = await republishing.publish([`${server.origin('browser')}${path}`]);
      const [delay = 0] = visible;
      transactions.push(transaction);
      fromCommit.push(delay);
      fromStart.push(transaction + delay);
    }
  } finally {
    republishing.close();
  }
  return {
    transaction: spreadOf(transactions),
    fromCommit: spreadOf(fromCommit),
    fromStart: spreadOf(fromStart),
  };
}
