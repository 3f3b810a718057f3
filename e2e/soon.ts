import { expect } from '@playwright/test';

/** What every page shows may be sent as it was for ten seconds while it is rendered anew (docs/decisions/0013). */
export const SITE_WIDE_MS = 12_000;

/** A page that is none of a piece's own may be sent as it was for two seconds from when the site knows of a change (docs/decisions/0013). */
export const OTHER_PAGES_MS = 8_000;

/** Between two questions. Milliseconds. */
const PAUSE_MS = 250;

/**
 * Asks again and again until `isShown`. Fails when a question that was asked later than `withinMs` after this call is still answered
 * as before. What counts is when a question is asked: how long a slow machine takes to answer it says nothing of how old the answer may be.
 */
export async function soon(withinMs: number, isShown: () => Promise<boolean>): Promise<void> {
  const begunAt = performance.now();
  for (;;) {
    const askedAfterMs = performance.now() - begunAt;
    if (await isShown()) return;
    expect(askedAfterMs, 'the age of what is shown, in milliseconds').toBeLessThan(withinMs);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
