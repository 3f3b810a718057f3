import { themeFile } from '@/lib/appearance/theme-path';
import { KEPT_FOR_EVER } from '@/lib/page-cache/rendered-page-types';
import { getSite } from '@/lib/settings/get-settings';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

/** What the institute has chosen of colours and fonts, as a style sheet that pages link. Stored with the pages. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const found = themeFile(file, (await getSite()).appearance);
  if (!found) return new Response(null, { status: 404 });
  const headers = { 'Content-Type': 'text/css; charset=utf-8' };
  const [name, forEver] = KEPT_FOR_EVER;
  return new Response(found.css, { headers: found.isExact ? { ...headers, [name]: forEver } : headers });
}
