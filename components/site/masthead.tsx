import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PlaceLink } from '@/lib/shelf/types';
import styles from './frame.module.css';
import { LanguageSwitch, type Switch } from './language-switch';

interface MastheadProps {
  locale: Locale;
  name: string;
  tagline: string;
  sections: PlaceLink[];
  languageSwitch: Switch;
  isFront: boolean;
}

export function Masthead({ locale, name, tagline, sections, languageSwitch, isFront }: MastheadProps) {
  const t = translator(locale, 'site');
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
          {sections.map((section) => (
            <li key={section.path}>
              <a href={encodeURI(section.path)}>{section.name}</a>
            </li>
          ))}
          <li>
            <a href={`/${locale}/center-news`}>{t('nav.centerNews')}</a>
          </li>
          <li>
            <a href={`/${locale}/archive`}>{t('nav.archive')}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
