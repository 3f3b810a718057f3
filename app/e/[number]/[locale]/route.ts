import { readLocale } from '@/app/[locale]/(site)/reader-params';
import { findShortAddress } from '@/lib/publications/find-short-address';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ number: string; locale: string }>;
}

/** The short permanent address of an entry in one language, by which it is cited; where that is not published, of the other. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { number, locale } = await params;
  const path = await findShortAddress(number, readLocale(locale));
  if (path === null) return new Response(null, { status: 404 });
  return new Response(null, { status: 302, headers: { Location: encodeURI(path) } });
}
