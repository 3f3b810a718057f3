import type { Tx } from '@/lib/db';
import { LOCALES, type Locale, localised } from '@/lib/i18n/locales';
import { noteRenamed } from './note-renamed';

interface Slugs {
  slugAr: string;
  slugEn: string;
}

/** After a page in both languages has changed its slugs: its former addresses lead to the new ones. */
export async function keepAddresses(
  tx: Tx,
  pathOf: (locale: Locale, slug: string) => string,
  before: Slugs,
  after: Slugs,
): Promise<void> {
  for (const locale of LOCALES) {
    const from = pathOf(locale, localised(before, 'slug', locale));
    const to = pathOf(locale, localised(after, 'slug', locale));
    if (from !== to) await noteRenamed(tx, { from, to });
  }
}
