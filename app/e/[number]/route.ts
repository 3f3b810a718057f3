import { findShortAddress } from '@/lib/publications/find-short-address';

/**
 * The short permanent address of an entry. Its target can change (an Arabic edition may be published, a slug may change),
 * hence 302 instead of 301. Ignores the browser's preferred language, so that shared caches may store the response.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ number: string }> }) {
  const path = await findShortAddress((await params).number);
  if (path === null) return new Response(null, { status: 404 });
  return new Response(null, { status: 302, headers: { Location: encodeURI(path) } });
}
