import { IsolatedText } from '@/components/prose/isolated-text';
import {
  archivePath,
  authorsIndexPath,
  centerNewsPath,
  feedPath,
  seriesIndexPath,
} from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { CollectionLink } from '@/lib/publications/types';
import styles from './frame.module.css';
import { ariaCurrent, type CurrentLink } from './navigation';

export interface FooterProps {
  locale: Locale;
  name: string;
  contactEmail: string | null;
  sections: CollectionLink[];
  current?: CurrentLink;
}

export function Footer({ locale, name, contactEmail, sections, current }: FooterProps) {
  const t = translator(locale, 'site');
  const links = [
    { name: t('nav.home'), path: `/${locale}` },
    ...sections,
    { name: t('nav.centerNews'), path: centerNewsPath(locale) },
    { name: t('nav.series'), path: seriesIndexPath(locale) },
    { name: t('nav.authors'), path: authorsIndexPath(locale) },
    { name: t('nav.archive'), path: archivePath(locale) },
    { name: t('feed.site'), path: feedPath(`/${locale}`, 'rss') },
  ];
  return (
    <footer className={styles.footer}>
      <div className={styles.footerInner}>
        <div>
          <p className={styles.footerName}>
            <IsolatedText text={name} locale={locale} />
          </p>
          {contactEmail && (
            <a href={`mailto:${contactEmail}`} dir="ltr">
              {contactEmail}
            </a>
          )}
        </div>
        <nav aria-label={t('nav.site')}>
          <ul>
            {links.map((link) => (
              <li key={link.path}>
                <a href={encodeURI(link.path)} aria-current={ariaCurrent(link.path, current)}>
                  <IsolatedText text={link.name} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
