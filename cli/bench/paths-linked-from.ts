import { httpGet } from './http-get';

/** The front pages, and the reader pages that this page links to. */
export async function pathsLinkedFrom(origin: string, page: string): Promise<string[]> {
  const { body } = await httpGet(origin + page);
  const links = [...body.toString().matchAll(/href="(\/(?:en|ar)[^"#?]*)"/g)].map(([, path = '']) => path);
  return [...new Set(['/en', '/ar', ...links])];
}
