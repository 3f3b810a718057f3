import { xmlResponse } from '@/app/xml-response';
import { env } from '@/lib/env';
import { listSitemap } from '@/lib/publications/sitemap';
import { sitemapIndex } from '@/lib/sitemaps/sitemap-xml';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return xmlResponse(sitemapIndex(await listSitemap(), env().SITE_URL));
}
