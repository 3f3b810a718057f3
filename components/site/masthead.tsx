import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { CollectionLink } from '@/lib/publications/types';
import styles from './frame.module.css';
import { LanguageSwitch, type Switch } from './language-switch';

interface MastheadProps {
  locale: Locale;
  name: string;
  tagline: string;
  sections: CollectionLink[];
  languageSwitch: Switch;
  path?: string;
  isFront: boolean;
}

export function Masthead(props: MastheadProps) {
  const { locale, name, tagline, sections, languageSwitch, path, isFront } = props;
  const t = translator(locale, 'site');
  const links = [
    ...sections,
    { name: t('nav.centerNews'), path: `/${locale}/center-news` },
    { name: t('nav.archive'), path: `/${locale}/archive` },
  ];
  const Name = isFront ? 'h1' : 'p';
  return (
    <header className={styles.masthead}>
      <div className={styles.plate}>
        <div>
          <Name className={styles.name}>
            <a href={`/${locale}`}>{name}</a>
          </Name>
          <p className={styles.tagline}>{tagline}</p>
        </div>
        <LanguageSwitch locale={locale} {...languageSwitch} />
      </div>
      <nav className={styles.sections} aria-label={t('nav.sections')}>
        <ul>
          {links.map((link) => (
            <li key={link.path}>
              <a href={encodeURI(link.path)} aria-current={link.path === path ? 'page' : undefined}>
                {link.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
