import { readersDb } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales';
import { numberKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';

// The largest value of the column's type, integer: PostgreSQL refuses to compare it with a larger one.
const MAX_NUMBER = 2_147_483_647;

/**
 * The decoded path that the short permanent address `/e/{number}` redirects to: the Arabic publication of the entry,
 * otherwise the English one; null when neither is published. With `preferred`, the language that comes first.
 */
export async function findShortAddress(
  number: string,
  preferred: Locale = DEFAULT_LOCALE,
): Promise<string | null> {
  if (!/^[1-9]\d{0,9}$/.test(number) || Number(number) > MAX_NUMBER) return null;
  recordReads([numberKey(number)], 'immediate');
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { entryNumber: Number(number) },
      select: { locale: true, kind: true, slug: true },
    }),
  );
  const row = rows.find((candidate) => candidate.locale === preferred) ?? rows[0];
  return row ? piecePath(row.locale, row.kind, row.slug) : null;
}
