import { readersDb } from '@/lib/db';
import { sectionPath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { getSettings } from '@/lib/settings/get-settings';
import { collectionLink } from './collection-link';
import type { MastheadView } from './types';

/** The sections and settings that the header and the footer of every page show. */
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
