import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** The file in which search engines find the key of IndexNow: `/{key}.txt` (next.config.mjs). */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  if (key !== env().INDEXNOW_KEY) return new Response(null, { status: 404 });
  return new Response(key, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
