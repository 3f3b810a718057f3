import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Locator, type Page } from '@playwright/test';
import { requireBrowser } from '@/cli/find-browser';
import type { Shutdown } from '@/cli/shutdown';
import { type Spread, spreadOf } from './percentiles';

/** The number of keys for one figure, after those that warm the page up. */
const KEYS = 150;
const WARM_UP_KEYS = 30;
const OPENINGS = 5;
/** From one key to the next. Saving on the device, which follows every key, happens in this time and is counted. */
const BETWEEN_KEYS_MS = 40;
const LETTER = { ar: 'م', en: 'm' } as const;

export interface EditorPage {
  url: string;
  cookie: { name: string; value: string; url: string };
  locale: 'ar' | 'en';
}

export interface EditorTimes {
  /** From asking for the page until its text is drawn and the page answers. */
  opening: Spread;
  fullSpeed: Spread;
  /** The processor slowed down to a quarter. */
  slowedDown: Spread;
}

export async function launchBrowser(shutdown: Shutdown): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: requireBrowser(), args });
  shutdown.add(() => browser.close());
  return browser;
}

async function mainThreadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** The time of the page's main thread for one key, with everything that follows it: script, layout, painting, saving on the device. */
async function timeOfKey(cdp: CDPSession, letter: string): Promise<number> {
  const before = await mainThreadTime(cdp);
  const event = { key: letter, code: 'KeyM', windowsVirtualKeyCode: 77 };
  await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', text: letter });
  await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  await pause(BETWEEN_KEYS_MS);
  return (await mainThreadTime(cdp)) - before;
}

async function measureKeys(cdp: CDPSession, letter: string): Promise<Spread> {
  for (let key = 0; key < WARM_UP_KEYS; key += 1) await timeOfKey(cdp, letter);
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) times.push(await timeOfKey(cdp, key % 6 === 5 ? ' ' : letter));
  return spreadOf(times);
}

const paragraphsOf = (page: Page): Locator => page.locator('[contenteditable="true"] > p:not([data-node])');

async function timeOfOpening(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await paragraphsOf(page).first().waitFor({ timeout: 60_000 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return performance.now() - start;
}

async function measureOpening(page: Page, url: string): Promise<Spread> {
  await timeOfOpening(page, url);
  const times: number[] = [];
  while (times.length < OPENINGS) times.push(await timeOfOpening(page, url));
  return spreadOf(times);
}

/** Opens an edition several times, and types in the middle of its text. */
export async function measureEditor(
  browser: Browser,
  { url, cookie, locale }: EditorPage,
): Promise<EditorTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies([cookie]);
  const page = await context.newPage();
  const opening = await measureOpening(page, url);
  const paragraphs = paragraphsOf(page);
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const fullSpeed = await measureKeys(cdp, LETTER[locale]);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slowedDown = await measureKeys(cdp, LETTER[locale]);
  await context.close();
  return { opening, fullSpeed, slowedDown };
}
