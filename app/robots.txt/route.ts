import { env } from '@/lib/env';
import { LOCALES } from '@/lib/i18n/locales';

export const dynamic = 'force-dynamic';

/**
 * The newsroom is not for robots, and neither are pages that depend on a free question, of which there is no end, nor those that cite a paragraph, of which there are as many as paragraphs. Preview links are not named here:
 * a robot that may not ask for one never reads that it is not to be indexed, and would list an address that it has found elsewhere.
 */
const CLOSED = ['/studio', '/api', ...LOCALES.map((locale) => `/${locale}/search`), '/e/*/cite'];

export function GET(): Response {
  const { SITE_URL } = env();
  const lines = [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    ...['sitemap', 'news-sitemap'].map((name) => `Sitemap: ${SITE_URL}/${name}.xml`),
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
