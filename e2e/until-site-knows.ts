import { expect } from '@playwright/test';
import { lastPublicChange } from '@/lib/testing/last-public-change';

/** The number of the last change for readers that the process of the site has followed. */
async function lastKnownChange(): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/metrics`)).text();
  const number = /^markaz_public_change_known(?:\{[^}]*\})? (\d+)/m.exec(metrics)?.[1];
  if (number === undefined) throw new Error(`The site does not say which changes it knows:\n${metrics}`);
  return Number(number);
}

/**
 * Resolves when the site knows all that is committed by now. The studio's answers wait for that; what a story changes past the studio,
 * in a process of its own, reaches the site by a notification, moments later.
 */
export async function untilSiteKnows(): Promise<void> {
  const newest = Number(await lastPublicChange());
  await expect.poll(lastKnownChange).toBeGreaterThanOrEqual(newest);
}
