import type { Tx } from '@/lib/db';
import { LOCALES, type Locale, localised } from '@/lib/i18n/locales';
import { recordRename } from './record-rename';

interface Slugs {
  slugAr: string;
  slugEn: string;
}

/** Records a redirect for each language in which the slug of a section, topic or author has changed. */
export async function recordSlugChanges(
  tx: Tx,
  pathOf: (locale: Locale, slug: string) => string,
  before: Slugs,
  after: Slugs,
): Promise<void> {
  for (const locale of LOCALES) {
    const from = pathOf(locale, localised(before, 'slug', locale));
    const to = pathOf(locale, localised(after, 'slug', locale));
    if (from !== to) await recordRename(tx, { from, to });
  }
}
