import { xmlResponse } from '@/app/xml-response';
import { env } from '@/lib/env';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { listNews } from '@/lib/publications/list-news';
import { newsSitemap } from '@/lib/sitemaps/sitemap-xml';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const [items, ar, en] = await Promise.all([listNews(), findSiteSettings('ar'), findSiteSettings('en')]);
  return xmlResponse(newsSitemap(items, { url: env().SITE_URL, names: { ar: ar.name, en: en.name } }));
}
