import { readersDb } from '@/lib/db';
import { sectionPath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { getSettings } from '@/lib/settings/get-settings';
import { collectionLink } from './collection-link';
import type { MastheadView } from './types';

/** What every page of the site shows around its content. */
export async function findMasthead(locale: Locale): Promise<MastheadView> {
  const [sections, settings] = await Promise.all([
    readersDb().section.findMany({ orderBy: { position: 'asc' } }),
    getSettings(),
  ]);
  return {
    instituteName: localised(settings, 'name', locale) || null,
    tagline: localised(settings, 'tagline', locale) || null,
    contactEmail: settings.contactEmail || null,
    sections: sections.map((section) => collectionLink(section, locale, sectionPath)),
  };
}
