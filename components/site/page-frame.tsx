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
  /** Null on pages that must not query the database: the frame then has no sections and shows the default names. */
  masthead: MastheadView | null;
  /** The link of the language switch. */
  languageSwitch: Switch;
  /** Decoded path of this page, if the masthead may link to it: that link is marked as the current page. */
  path?: string;
  /** On the front page the institute's name is the page's `<h1>`. */
  isFront?: boolean;
  children: ReactNode;
}

/** The header and the footer of every page of the site. */
export function PageFrame(props: PageFrameProps) {
  const { locale, masthead, languageSwitch, path, isFront = false, children } = props;
  const t = translator(locale, 'site');
  const name = masthead?.instituteName ?? t('name');
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
