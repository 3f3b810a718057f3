import { DEFAULT_LOCALE } from '@/lib/i18n/locales';

/** Only reached in development: in production the front process answers `/` by the reader's preferred language. */
export function GET() {
  return new Response(null, { status: 307, headers: { Location: `/${DEFAULT_LOCALE}` } });
}
