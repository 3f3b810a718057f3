import { IsolatedText } from '@/components/prose/isolated-text';
import { archivePath, centerNewsPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { CollectionLink } from '@/lib/publications/types';
import styles from './frame.module.css';

/** The link of a navigation that leads to the page, or to the list that the page belongs to. */
export interface CurrentLink {
  /** Its decoded path. */
  path: string;
  isPage: boolean;
}

/** `aria-current` of a link to `path`: the page itself, or true for the list that the page is part of. */
export function ariaCurrent(path: string, current: CurrentLink | undefined): 'page' | 'true' | undefined {
  if (path !== current?.path) return undefined;
  return current.isPage ? 'page' : 'true';
}

interface Props {
  locale: Locale;
  sections: CollectionLink[];
  current?: CurrentLink;
}

/** The sections, Center News and the archive, in the header of every page. */
export function Navigation({ locale, sections, current }: Props) {
  const t = translator(locale, 'site');
  const links = [
    ...sections,
    { name: t('nav.centerNews'), path: centerNewsPath(locale) },
    { name: t('nav.archive'), path: archivePath(locale) },
  ];
  return (
    <nav className={styles.sections} aria-label={t('nav.sections')}>
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
  );
}
