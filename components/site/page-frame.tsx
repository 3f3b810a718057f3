import type { ReactNode } from 'react';
import { isolatedText } from '@/lib/i18n/isolated-text';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { LookView } from '@/lib/publications/look/types';
import styles from './frame.module.css';
import type { Switch } from './language-switch';
import { Look } from './look';
import { Masthead } from './masthead';

/** What surrounds every page of the site. */
export interface SiteFrame {
  name: string;
  tagline: string;
  look: LookView;
  /** The urgent line, if there is one. */
  urgent: ReactNode;
  navigation: ReactNode;
  footer: ReactNode;
}

export interface PageFrameProps {
  locale: Locale;
  frame: SiteFrame;
  /** The link of the language switch. */
  languageSwitch: Switch;
  /** On the front page the institute's name is the page's `<h1>`. */
  isFront?: boolean;
  isSearch?: boolean;
  /** Says what happened instead of a page, so that nobody has read one. */
  isStatus?: boolean;
  children: ReactNode;
}

/** The header and the footer of every page of the site. */
export function PageFrame(props: PageFrameProps) {
  const {
    locale,
    frame,
    languageSwitch,
    isFront = false,
    isSearch = false,
    isStatus = false,
    children,
  } = props;
  const { name, tagline, look, urgent, navigation, footer } = frame;
  return (
    <>
      <Look look={look} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={`/${locale}/opensearch.xml`}
        title={isolatedText(name, directionOf(locale))}
      />
      <a className={styles.skip} href="#text">
        {translator(locale, 'site')('skip')}
      </a>
      {urgent}
      <Masthead
        locale={locale}
        name={name}
        tagline={tagline}
        logo={look.logo}
        navigation={navigation}
        languageSwitch={languageSwitch}
        isFront={isFront}
        isSearch={isSearch}
      />
      <main id="text" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {footer}
      {!isStatus && <ViewMark />}
    </>
  );
}

/** Where it stands, `reader.js` counts that the page was opened. Without scripts the picture does (lib/statistics/views-handler.ts). */
function ViewMark() {
  return (
    <noscript data-views="">
      {/* biome-ignore lint/performance/noImgElement: nobody looks at it, and an optimiser must not ask for it. */}
      <img src="/views" alt="" width={1} height={1} hidden />
    </noscript>
  );
}
