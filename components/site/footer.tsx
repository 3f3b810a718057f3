import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { CollectionLink } from '@/lib/publications/types';
import styles from './frame.module.css';

export interface FooterProps {
  locale: Locale;
  name: string;
  contactEmail: string | null;
  sections: CollectionLink[];
}

export function Footer({ locale, name, contactEmail, sections }: FooterProps) {
  const t = translator(locale, 'site');
  return (
    <footer className={styles.footer}>
      <div className={styles.footerInner}>
        <div>
          <p className={styles.footerName}>{name}</p>
          {contactEmail && (
            <a href={`mailto:${contactEmail}`} dir="ltr">
              {contactEmail}
            </a>
          )}
        </div>
        <nav aria-label={t('nav.site')}>
          <ul>
            <li>
              <a href={`/${locale}`}>{t('nav.home')}</a>
            </li>
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
      </div>
    </footer>
  );
}
