import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReaderPage } from '@/cli/audits/find-page-types';
import { httpGet } from '@/cli/bench/http-get';
import { pathsLinkedFrom } from '@/cli/bench/paths-linked-from';
import { directionOf, LOCALES, type Locale } from '@/lib/i18n/locales';
import { renderBody } from '@/lib/richtext/render-html';
import { randomDocument } from '@/lib/richtext/testing/random-document';

/** As many as a few seconds of the checker. */
const DOCUMENTS = 200;

function framed(body: string, locale: Locale): string {
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>Text</title></head>
<body><main><article><h1>Text</h1>${body}</article></main></body></html>`;
}

/** Writes texts that were changed at random, as readers get them in either language, and answers how many. */
export function writeDocuments(folder: string, count = DOCUMENTS): number {
  for (let seed = 1; seed <= count; seed += 1) {
    const doc = randomDocument(seed);
    for (const locale of LOCALES)
      writeFileSync(join(folder, `text-${seed}-${locale}.html`), framed(renderBody(doc, locale), locale));
  }
  return count * LOCALES.length;
}

/**
 * Writes the front pages of a site, all pages to which they lead, and one of each type of page, and answers their addresses by the names of the
 * files. An address would be too long for a name.
 */
export async function writePages(
  folder: string,
  origin: string,
  types: readonly ReaderPage[],
): Promise<Map<string, string>> {
  const linked = await Promise.all(LOCALES.map((locale) => pathsLinkedFrom(origin, `/${locale}`)));
  const pages = new Map<string, string>();
  const missing = new Set(types.filter(({ isMissing }) => isMissing).map(({ path }) => path));
  for (const path of new Set([...linked.flat(), ...types.map((type) => type.path)])) {
    const { status, headers, body } = await httpGet(origin + path);
    const isExpected = missing.has(path) ? [404, 410].includes(status) : status === 200;
    if (!isExpected || !String(headers['content-type']).startsWith('text/html')) continue;
    const name = `page-${pages.size + 1}.html`;
    writeFileSync(join(folder, name), body);
    pages.set(name, decodeURI(path));
  }
  return pages;
}
