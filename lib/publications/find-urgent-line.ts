import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { urgentKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { linkedTargets } from './linked-targets';
import { queryOnce } from './query-once';
import type { UrgentLineView } from './types';

/** The urgent line of a language until its end by the clock of the database; null without one. */
export async function findUrgentLine(locale: Locale): Promise<UrgentLineView | null> {
  recordReads([urgentKey(locale)], 'immediate');
  const [row] = await queryOnce<{ text: string; link: string | null }>(Prisma.sql`
    SELECT line."text", line."link" FROM "UrgentLine" line
    WHERE line."locale" = ${locale}::"Locale" AND line."endsAt" > now()`);
  if (!row) return null;
  const [linked = null] = row.link ? await linkedTargets([{ link: row.link, locale }], 'immediate') : [];
  return { text: row.text, linked };
}
