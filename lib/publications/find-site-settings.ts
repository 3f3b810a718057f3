import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { getSettings } from '@/lib/settings/get-settings';
import type { SiteSettingsView } from '@/lib/settings/types';
import { profilesIn } from '@/lib/workflow/profile-address';

/** What every page says about the institute, in one language; the product's own words where nothing is set. */
export async function findSiteSettings(locale: Locale): Promise<SiteSettingsView> {
  const settings = await getSettings();
  const t = translator(locale, 'site');
  return {
    name: localised(settings, 'name', locale) || t('name'),
    tagline: localised(settings, 'tagline', locale) || t('tagline'),
    contactEmail: settings.contactEmail || null,
    accounts: profilesIn(settings.accounts),
  };
}
