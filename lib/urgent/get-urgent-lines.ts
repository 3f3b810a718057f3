import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import type { StoredUrgentLine } from './types';

/** The urgent line of each language that has one, also one whose end has passed. */
export async function getUrgentLines(): Promise<Record<Locale, StoredUrgentLine | null>> {
  const rows = await db().$queryRaw<StoredUrgentLine[]>`
    SELECT "locale", "text", coalesce("link", '') AS "link", "endsAt", "endsAt" > now() AS "isShown", "version"
    FROM "UrgentLine"`;
  const lineIn = (locale: Locale) => rows.find((row) => row.locale === locale) ?? null;
  return { ar: lineIn('ar'), en: lineIn('en') };
}
