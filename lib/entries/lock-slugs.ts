import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';

/** Before the language. */
export const SLUGS_LOCK = 'slugs:';

/**
 * Lets one transaction at a time change the slugs of these languages, because a new slug is compared with those of all drafts and
 * publications. Taken after entries and editions, before lists.
 */
export async function lockSlugs(tx: Tx, locales: Iterable<Locale>): Promise<void> {
  const names = [...new Set(locales)].sort().map((locale) => SLUGS_LOCK + locale);
  if (names.length > 0)
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext("name")) FROM unnest(${names}::text[]) AS "name"`;
}
