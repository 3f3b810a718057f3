import { xmlResponse } from '@/app/xml-response';
import { env } from '@/lib/env';
import { findSitemap } from '@/lib/publications/sitemap';
import { sitemapFile } from '@/lib/sitemaps/sitemap-xml';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const pages = file.endsWith('.xml') ? await findSitemap(file.slice(0, -'.xml'.length)) : null;
  return pages ? xmlResponse(sitemapFile(pages, env().SITE_URL)) : new Response(null, { status: 404 });
}
