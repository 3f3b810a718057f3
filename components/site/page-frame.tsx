import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MastheadView } from '@/lib/publications/types';
import { Footer } from './footer';
import styles from './frame.module.css';
import type { Switch } from './language-switch';
import { Masthead } from './masthead';

export interface PageFrameProps {
  locale: Locale;
  /** Null where the database may be away: the frame then stands without sections and set names. */
  masthead: MastheadView | null;
  /** Where the language switch leads from this page. */
  languageSwitch: Switch;
  /** Decoded path of this page, where the masthead may name it. */
  path?: string;
  /** On the front page the institute's name is the page's heading. */
  isFront?: boolean;
  children: ReactNode;
}

/** What surrounds every page of the site. */
export function PageFrame(props: PageFrameProps) {
  const { locale, masthead, languageSwitch, path, isFront = false, children } = props;
  const t = translator(locale, 'site');
  const name = masthead?.instituteName ?? translator(locale, 'common')('siteName');
  return (
    <>
      <a className={styles.skip} href="#text">
        {t('skip')}
      </a>
      <Masthead
        locale={locale}
        name={name}
        tagline={masthead?.tagline ?? t('tagline')}
        sections={masthead?.sections ?? []}
        languageSwitch={languageSwitch}
        path={path}
        isFront={isFront}
      />
      <main id="text" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <Footer
        locale={locale}
        name={name}
        contactEmail={masthead?.contactEmail ?? null}
        sections={masthead?.sections ?? []}
      />
    </>
  );
}
