import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { findSiteCardPath } from '@/lib/publications/find-share-card';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import type { Site } from './page-metadata';

export async function loadSite(locale: Locale): Promise<Site> {
  const [{ name }, cardPath] = await Promise.all([findSiteSettings(locale), findSiteCardPath(locale)]);
  return { url: env().SITE_URL, name, cardPath };
}
