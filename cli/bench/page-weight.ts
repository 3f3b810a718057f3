import { findInstalledBrowser } from '@/cli/find-browser';
import type { Shutdown } from '@/cli/shutdown';
import { ask } from './ask';
import { ENCODINGS } from './contenders';

export type PartKind = 'html' | 'css' | 'fonts' | 'ownScript' | 'frameworkScript' | 'other';

/** Bytes of bodies as they were sent, compressed, by what they are. */
export type PageWeight = Record<PartKind, number>;

export interface Part {
  url: string;
  /** In Chromium's words: document, stylesheet, font, script, fetch … */
  type: string;
  bytes: number;
}

const KINDS: Readonly<Record<string, PartKind>> = { document: 'html', stylesheet: 'css', font: 'fonts' };
const OWN_SCRIPT = '/reader.js';

function kindOf({ url, type }: Part): PartKind {
  const path = new URL(url).pathname;
  if (type === 'script' || path.endsWith('.js')) return path === OWN_SCRIPT ? 'ownScript' : 'frameworkScript';
  return KINDS[type] ?? 'other';
}

export function weightOf(parts: readonly Part[]): PageWeight {
  const weight: PageWeight = { html: 0, css: 0, fonts: 0, ownScript: 0, frameworkScript: 0, other: 0 };
  for (const part of parts) weight[kindOf(part)] += part.bytes;
  return weight;
}

/** What a browser that has never been here loads for a page, with an empty cache, until nothing more comes. */
async function loadedByBrowser(shutdown: Shutdown, executablePath: string, url: string): Promise<Part[]> {
  const { chromium } = await import('@playwright/test');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...asRoot, '--disable-background-networking', '--disable-component-update', '--no-first-run'];
  // Playwright would end the whole program on Ctrl-C, before anything else is put away.
  const withUs = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args, ...withUs });
  shutdown.add(() => browser.close());
  try {
    const page = await browser.newPage();
    const parts: Promise<Part>[] = [];
    page.on('requestfinished', (request) => {
      const part = async () => {
        const { responseBodySize } = await request.sizes();
        return { url: request.url(), type: request.resourceType(), bytes: responseBodySize };
      };
      parts.push(part());
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    return await Promise.all(parts);
  } finally {
    await browser.close();
  }
}

const LINKED = /<(link|script)\b([^>]*)>/g;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/gi;

/** What a page's own text asks for: without a browser nobody knows which other fonts it would need. */
async function loadedByReading(url: string): Promise<Part[]> {
  const headers = { 'accept-encoding': ENCODINGS.browser };
  const [sent, plain] = [await ask(url, headers), await ask(url)];
  const parts: Part[] = [{ url, type: 'document', bytes: sent.body.length }];
  for (const [, element, text = ''] of plain.body.toString().matchAll(LINKED)) {
    const attributes = new Map([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));
    const isStyle = attributes.get('rel') === 'stylesheet';
    const type = element === 'script' ? 'script' : isStyle ? 'stylesheet' : attributes.get('as');
    const address = attributes.get('src') ?? attributes.get('href');
    if (address === undefined || type === undefined) continue;
    const target = new URL(address, url).href;
    parts.push({ url: target, type, bytes: (await ask(target, headers)).body.length });
  }
  return [...new Map(parts.map((part) => [part.url, part])).values()];
}

export interface Scales {
  /** Whether a real browser decided what is loaded. */
  isBrowser: boolean;
  weigh(url: string): Promise<PageWeight>;
}

export function findScales(shutdown: Shutdown): Scales {
  const browser = findInstalledBrowser();
  const load = (url: string) =>
    browser === null ? loadedByReading(url) : loadedByBrowser(shutdown, browser, url);
  return { isBrowser: browser !== null, weigh: async (url) => weightOf(await load(url)) };
}
