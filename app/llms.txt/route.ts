import { env } from '@/lib/env';
import { LOCALES } from '@/lib/i18n/locales';
import { findNavigation } from '@/lib/publications/find-navigation';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { type LanguageGuide, languageModelGuide } from '@/lib/sitemaps/language-model-guide';

export const dynamic = 'force-dynamic';

/** What the site is and where its parts are, as plain Markdown for language models. */
export async function GET(): Promise<Response> {
  const guides = await Promise.all(
    LOCALES.map(async (locale): Promise<LanguageGuide> => {
      const [settings, sections] = await Promise.all([findSiteSettings(locale), findNavigation(locale)]);
      return { locale, settings, sections };
    }),
  );
  return new Response(languageModelGuide(guides, env().SITE_URL), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
