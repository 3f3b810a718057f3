import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { publishRelease } from '@/lib/releases/publish-release';
import { transaction } from '@/lib/transaction';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import { type Spread, spreadOf } from './percentiles';
import { prepareRelease } from './prepare-release';
import { untilVisible } from './publish-visibly';

const PIECES = 10;
const INTERVAL_MS = 3_000;

export interface PublishedReleases {
  /** From the commit until the first and the last piece of the release show it, whichever is later. */
  seen: Spread;
  /** The transactions of publishing, in words. */
  transactions: string;
}

/** Publishes releases of twenty editions, one every three seconds, until `isEnding`. */
export async function publishReleases(
  { actor, generated }: NewsroomUnderTest,
  siteUrl: string,
  isEnding: () => boolean,
): Promise<PublishedReleases> {
  const pieces = generated.slice(0, PIECES);
  const editions = pieces.flatMap(({ editions: { ar, en } }) => [ar, en]);
  const editionIds = editions.map(({ editionId }) => editionId);
  const watched = [editions.at(0), editions.at(-1)].map(
    (edition) => `${siteUrl}${encodeURI(edition?.path ?? '')}`,
  );
  const agent = new Agent({ keepAlive: true });
  const [seen, took]: number[][] = [[], []];
  for (let number = 1; !isEnding(); number += 1) {
    const next = performance.now() + INTERVAL_MS;
    const { title, ...release } = await prepareRelease(actor, editionIds, number);
    const began = performance.now();
    await transaction((tx) => publishRelease(tx, actor, release));
    took?.push(performance.now() - began);
    const delays = await Promise.all(watched.map((url) => untilVisible(url, title, agent)));
    seen?.push(Math.max(...delays));
    while (performance.now() < next && !isEnding()) await pause(20);
  }
  agent.destroy();
  const { count, p95 } = spreadOf(took ?? []);
  return {
    seen: spreadOf(seen ?? []),
    transactions: `${count} releases of ${editions.length} editions, ${p95.toFixed(0)} ms each at the 95th percentile`,
  };
}
