import { findShortAddress } from '@/lib/publications/find-short-address';

/**
 * The short permanent address of an entry. The address is for ever, where it leads is not (an Arabic edition may
 * appear, a slug may change), hence 302. Language is not taken from the browser: the answer must be the same
 * for everybody, so that any cache may keep it.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ number: string }> }) {
  const path = await findShortAddress((await params).number);
  if (path === null) return new Response(null, { status: 404 });
  return new Response(null, { status: 302, headers: { Location: encodeURI(path) } });
}
