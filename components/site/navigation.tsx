import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MenuLink } from '@/lib/menus/types';
import styles from './frame.module.css';

/** The link of a navigation that leads to the page, or to the list that the page belongs to. */
export interface CurrentLink {
  /** Its decoded path. */
  path: string;
  isPage: boolean;
}

/** `aria-current` of a link to `path`: the page itself, or true for the list that the page is part of. */
export function ariaCurrent(
  path: string | null,
  current: CurrentLink | undefined,
): 'page' | 'true' | undefined {
  if (path !== current?.path) return undefined;
  return current.isPage ? 'page' : 'true';
}

interface Props {
  locale: Locale;
  links: MenuLink[];
  current?: CurrentLink | undefined;
}

/** More items than these are one line on a phone, which is moved sideways, so that the page begins on the first screen. */
const FEW = 6;

/** The main menu, in the header of every page. */
export function Navigation({ locale, links, current }: Props) {
  if (links.length === 0) return null;
  const classes = links.length > FEW ? `${styles.sections} ${styles.many}` : styles.sections;
  return (
    <nav className={classes} aria-label={translator(locale, 'site')('nav.main')}>
      <MenuLinks {...{ locale, links, current }} />
    </nav>
  );
}

/** The links of a menu, in its order. */
export function MenuLinks({ locale, links, current }: Props) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={ariaCurrent(link.path, current)}>
            <IsolatedText text={link.name} locale={locale} />
          </a>
        </li>
      ))}
    </ul>
  );
}
