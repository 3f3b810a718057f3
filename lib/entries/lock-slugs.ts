import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';

/**
 * One change of a language's addresses at a time: a new one is compared with all others, on the desk and on the shelf.
 * Taken after entry and edition, before lists.
 */
export async function lockSlugs(tx: Tx, locale: Locale): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slugs:${locale}`}))`;
}
