import { DEFAULT_LOCALE } from '@/lib/i18n/locales';

/** Development only: the running program's own door answers `/` by the reader's preference before Next is asked. */
export function GET() {
  return new Response(null, { status: 307, headers: { Location: `/${DEFAULT_LOCALE}` } });
}
