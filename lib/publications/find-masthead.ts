import { readersDb } from '@/lib/db';
import { sectionPath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { termKey, termsKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { getSettings } from '@/lib/settings/get-settings';
import { collectionLink } from './collection-link';
import type { MastheadView } from './types';

/** The sections and settings that the header and the footer of every page show. */
export async function findMasthead(locale: Locale): Promise<MastheadView> {
  const [sections, settings] = await Promise.all([
    recorded(() => readersDb().section.findMany({ orderBy: { position: 'asc' } })),
    getSettings(),
  ]);
  recordReads([termsKey('Section'), ...sections.map(({ id }) => termKey(id))], 'delayed');
  return {
    instituteName: localised(settings, 'name', locale) || null,
    tagline: localised(settings, 'tagline', locale) || null,
    contactEmail: settings.contactEmail || null,
    sections: sections.map((section) => collectionLink(section, locale, sectionPath)),
  };
}
