import { findInstalledBrowser } from '@/cli/find-browser';
import type { Shutdown } from '@/cli/shutdown';
import { httpGet } from './http-get';
import { ENCODINGS } from './measured-server';

export type PartKind = 'html' | 'css' | 'fonts' | 'pictures' | 'ownScript' | 'frameworkScript' | 'other';

/** Compressed bytes of response bodies by kind. */
export type PageWeight = Record<PartKind, number>;

export interface Part {
  url: string;
  /** Chromium's resource type: document, stylesheet, font, script, fetch … */
  type: string;
  bytes: number;
}

const KINDS: Readonly<Record<string, PartKind>> = { document: 'html', stylesheet: 'css', font: 'fonts' };
const OWN_SCRIPT = '/reader.js';

/** A phone of the middle of the range, as page tests take it: what is sent of a picture depends on how large it is shown. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true };

function kindOf({ url, type }: Part): PartKind {
  const path = new URL(url).pathname;
  if (type === 'script' || path.endsWith('.js')) return path === OWN_SCRIPT ? 'ownScript' : 'frameworkScript';
  // The site's own icon is none.
  if (type === 'image' && path.startsWith('/media/')) return 'pictures';
  return KINDS[type] ?? 'other';
}

export function weightOf(parts: readonly Part[]): PageWeight {
  const weight: PageWeight = {
    ...{ html: 0, css: 0, fonts: 0, pictures: 0, ownScript: 0, frameworkScript: 0, other: 0 },
  };
  for (const part of parts) weight[kindOf(part)] += part.bytes;
  return weight;
}

/** Everything that Chromium with an empty cache loads for a page on a phone, until the network is idle. */
async function loadWithBrowser(shutdown: Shutdown, executablePath: string, url: string): Promise<Part[]> {
  const { chromium } = await import('@playwright/test');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...asRoot, '--disable-background-networking', '--disable-component-update', '--no-first-run'];
  // By default Playwright ends the whole process on Ctrl-C, before the shutdown has finished.
  const withoutSignalHandlers = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args, ...withoutSignalHandlers });
  shutdown.add(() => browser.close());
  try {
    const page = await browser.newPage(PHONE);
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

/** Everything that the HTML of a page links to. Pictures, and fonts that only style sheets name, are missing. */
async function loadByReading(url: string): Promise<Part[]> {
  const headers = { 'accept-encoding': ENCODINGS.browser };
  const [sent, plain] = [await httpGet(url, headers), await httpGet(url)];
  const parts: Part[] = [{ url, type: 'document', bytes: sent.body.length }];
  for (const [, element, text = ''] of plain.body.toString().matchAll(LINKED)) {
    const attributes = new Map([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));
    const isStyle = attributes.get('rel') === 'stylesheet';
    const type = element === 'script' ? 'script' : isStyle ? 'stylesheet' : attributes.get('as');
    const address = attributes.get('src') ?? attributes.get('href');
    if (address === undefined || type === undefined) continue;
    const target = new URL(address, url).href;
    parts.push({ url: target, type, bytes: (await httpGet(target, headers)).body.length });
  }
  return [...new Map(parts.map((part) => [part.url, part])).values()];
}

export interface WeightMeter {
  /** Whether a browser loads the pages. */
  isBrowser: boolean;
  measure(url: string): Promise<PageWeight>;
}

/** Somebody has opened a page before, mostly. Who comes first may get it before it is compressed as a whole. */
async function openFirst(url: string): Promise<void> {
  await httpGet(url, { 'accept-encoding': ENCODINGS.browser });
}

export function createWeightMeter(shutdown: Shutdown): WeightMeter {
  const browser = findInstalledBrowser();
  const load = (url: string) =>
    browser === null ? loadByReading(url) : loadWithBrowser(shutdown, browser, url);
  const measure = async (url: string) => {
    await openFirst(url);
    return weightOf(await load(url));
  };
  return { isBrowser: browser !== null, measure };
}
