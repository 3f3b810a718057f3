import { loadSite } from '@/app/[locale]/(site)/load-site';
import { type ReaderProps, readLocale } from '@/app/[locale]/(site)/reader-params';
import { xmlResponse } from '@/app/xml-response';
import { searchDescription } from '@/lib/sitemaps/search-description';

export const dynamic = 'force-dynamic';

/** How browsers search this site from their own field. */
export async function GET(_request: Request, { params }: ReaderProps): Promise<Response> {
  const locale = readLocale((await params).locale);
  const body = searchDescription(await loadSite(locale), locale);
  return xmlResponse(body, 'application/opensearchdescription+xml');
}
