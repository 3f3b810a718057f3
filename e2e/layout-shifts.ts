import type { Page } from '@playwright/test';
import { expect } from './fixtures';

type Watched = Window & { shifted?: number };

/**
 * Opens a page whose fonts come only after its first lines have been painted. Returns how much moved until all was there, as Cumulative
 * Layout Shift counts it: 0 if nothing did.
 */
export async function openWithLateFonts(page: Page, path: string): Promise<number> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = 0;
  await page.route('**/fonts/*', async (route) => {
    held += 1;
    await released;
    await route.continue();
  });
  await page.addInitScript(() => {
    (window as Watched).shifted = 0;
    const add = (value: number) => {
      (window as Watched).shifted = ((window as Watched).shifted ?? 0) + value;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) add((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  const isPainted = () => performance.getEntriesByName('first-contentful-paint').length;
  await expect.poll(() => page.evaluate(isPainted)).toBe(1);
  expect(held).toBeGreaterThan(0);
  release();
  await page.waitForLoadState('load');
  return page.evaluate(async () => {
    await document.fonts.ready;
    // What the fonts moved is painted in the first frame and told after it.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return (window as Watched).shifted ?? Number.NaN;
  });
}
