import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { loadSettings } from './load';
import type { Site } from './page-metadata';

export async function loadSite(locale: Locale): Promise<Site> {
  return { url: env().SITE_URL, name: (await loadSettings(locale)).name };
}
