import { env } from '@/lib/env';
import { parsePiecePath } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';
import { findMenu } from '@/lib/publications/find-menu';
import { findNavigation } from '@/lib/publications/find-navigation';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { type LanguageGuide, languageModelGuide } from '@/lib/sitemaps/language-model-guide';

export const dynamic = 'force-dynamic';

/** About, contact and the like, as the menu at the foot names them. */
function isSitePage(path: string | null): boolean {
  const named = path === null ? null : parsePiecePath(path);
  return named !== null && 'kind' in named && named.kind === 'page';
}

/** What the site is and where its parts are, as plain Markdown for language models. */
export async function GET(): Promise<Response> {
  const guides = await Promise.all(
    LOCALES.map(async (locale): Promise<LanguageGuide> => {
      const [settings, sections, menu] = await Promise.all([
        findSiteSettings(locale),
        findNavigation(locale),
        findMenu('footer', locale),
      ]);
      return { locale, settings, sections, pages: menu.filter(({ path }) => isSitePage(path)) };
    }),
  );
  return new Response(languageModelGuide(guides, env().SITE_URL), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
