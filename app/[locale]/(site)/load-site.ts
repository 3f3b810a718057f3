import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { findSiteCardPath } from '@/lib/publications/find-share-card';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { findLook } from '@/lib/publications/look/find-look';
import type { Site } from './page-metadata';

export async function loadSite(locale: Locale): Promise<Site> {
  const [{ name }, cardPath, { logo, icon }] = await Promise.all([
    findSiteSettings(locale),
    findSiteCardPath(locale),
    findLook(locale),
  ]);
  return { url: env().SITE_URL, name, cardPath, logo: logo?.light ?? null, icon };
}
