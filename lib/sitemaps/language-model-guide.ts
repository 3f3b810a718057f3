import { archivePath, centerNewsPath, feedPath } from '@/lib/i18n/addresses';
import { LANGUAGE_NAMES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MenuLink } from '@/lib/menus/types';
import type { CollectionLink } from '@/lib/publications/types';
import type { SiteSettingsView } from '@/lib/settings/types';

export interface LanguageGuide {
  locale: Locale;
  settings: SiteSettingsView;
  sections: CollectionLink[];
  /** The pages of the site about the institute itself. */
  pages: MenuLink[];
}

/** Brackets would end the text of a link. */
const escaped = (text: string) => text.replace(/[\\[\]]/g, '\\$&');

/** The file `/llms.txt` (llmstxt.org): a heading, a summary, and links in each language. */
export function languageModelGuide(guides: readonly LanguageGuide[], siteUrl: string): string {
  const link = (name: string, path: string) => `- [${escaped(name)}](${siteUrl}${encodeURI(path)})`;
  const parts = guides.map(({ locale, sections, pages }) => {
    const t = translator(locale, 'site');
    const links = [
      link(t('nav.home'), `/${locale}`),
      ...sections.map(({ name, path }) => link(name, path)),
      link(t('nav.centerNews'), centerNewsPath(locale)),
      link(t('nav.archive'), archivePath(locale)),
      ...pages.flatMap(({ name, path }) => (path === null ? [] : [link(name, path)])),
      link(t('feed.site'), feedPath(`/${locale}`, 'rss')),
    ];
    return [`## ${LANGUAGE_NAMES[locale]}`, '', ...links, ''];
  });
  return [
    `# ${guides.map(({ settings }) => settings.name).join(' | ')}`,
    '',
    ...guides.map(({ settings }) => `> ${settings.tagline}`),
    '',
    ...parts.flat(),
    '## Sitemaps',
    '',
    link('sitemap.xml', '/sitemap.xml'),
    link('news-sitemap.xml', '/news-sitemap.xml'),
    '',
  ].join('\n');
}
