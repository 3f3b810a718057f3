import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { CollectionLink } from '@/lib/publications/types';
import styles from './frame.module.css';

interface Props {
  locale: Locale;
  sections: CollectionLink[];
  /** Decoded path of the page, if one of the links may lead to it: that link is marked as the current page. */
  path?: string;
}

/** The sections, Center News and the archive, in the header of every page. */
export function Navigation({ locale, sections, path }: Props) {
  const t = translator(locale, 'site');
  const links = [
    ...sections,
    { name: t('nav.centerNews'), path: `/${locale}/center-news` },
    { name: t('nav.archive'), path: `/${locale}/archive` },
  ];
  return (
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
  );
}
