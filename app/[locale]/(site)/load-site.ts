import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import type { Site } from './page-metadata';

export async function loadSite(locale: Locale): Promise<Site> {
  return { url: env().SITE_URL, name: (await findSiteSettings(locale)).name };
}
