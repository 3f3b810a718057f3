import type { APIRequestContext } from '@playwright/test';

/** What a visitor was answered at a path: the status, and everything that came, headers and body. */
export interface Answer {
  path: string;
  status: number;
  all: string;
}

type Headers = Record<string, string>;

/** How browsers ask for a page, and how a studio's script asks for the data of one. */
const WAYS: Headers[] = [{}, { RSC: '1' }, { RSC: '1', 'next-router-prefetch': '1' }];

export async function ask(request: APIRequestContext, path: string, headers: Headers = {}): Promise<Answer> {
  const response = await request.get(path, { headers, maxRedirects: 0, failOnStatusCode: false });
  const sent = response
    .headersArray()
    .map(({ name, value }) => `${name}: ${decoded(value)}`)
    .join('\n');
  return { path, status: response.status(), all: `${sent}\n\n${await response.text()}` };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The answers to each of these paths, asked for in every way and spelling. */
export async function askInEveryWay(
  request: APIRequestContext,
  paths: readonly string[],
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const path of paths)
    for (const headers of WAYS)
      for (const spelling of [path, withSuffix(path, '.rsc')])
        answers.set(`${spelling} ${JSON.stringify(headers)}`, await ask(request, spelling, headers));
  return answers;
}

function withSuffix(path: string, suffix: string): string {
  const [name = '', query] = path.split('?');
  return query === undefined ? `${name}${suffix}` : `${name}${suffix}?${query}`;
}

/** Everything that links, feeds, sitemaps and pictures lead to from these paths, on this site: at most so many addresses. */
export async function crawl(
  request: APIRequestContext,
  starts: readonly string[],
  most: number,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const queue = [...starts];
  while (queue.length > 0 && answers.size < most) {
    const path = queue.shift() ?? '';
    if (answers.has(path)) continue;
    const answer = await ask(request, path);
    answers.set(path, answer);
    for (const next of addressesIn(answer.all)) if (!answers.has(next)) queue.push(next);
  }
  return answers;
}

/** Of reader pages, feeds, sitemaps and pictures; the program's own files and the studio are none. */
const OF_READERS = /^\/(?:(?:ar|en|e|cards|media|sitemap)(?:\/|$)|(?:news-)?sitemap\.xml)/;

function addressesIn(text: string): string[] {
  const quoted = [...text.matchAll(/(?:href|src|content)="([^"]+)"/g)].map(([, address]) => address ?? '');
  const located = [...text.matchAll(/<(?:loc|link|guid)[^>]*>([^<]+)</g)].map(([, address]) => address ?? '');
  const moved = [...text.matchAll(/^location: (.+)$/gm)].map(([, address]) => address ?? '');
  return [...quoted, ...located, ...moved].flatMap((address) => {
    const path = address.replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]+/, '');
    // As many as there are paragraphs, each with no more than the piece's own reference; robots may not ask for them either.
    if (/^\/e\/\d+\/(?:ar|en)\/cite\//.test(path)) return [];
    return OF_READERS.test(path) ? path.replace(/#.*/, '') : [];
  });
}
