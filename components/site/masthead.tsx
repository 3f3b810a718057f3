import type { ReactNode } from 'react';
import { IsolatedText } from '@/components/prose/isolated-text';
import { searchPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { LogoView } from '@/lib/publications/look/types';
import styles from './frame.module.css';
import { LanguageSwitch, type Switch } from './language-switch';
import { Logo } from './logo';
import { SearchForm } from './search/search-form';
import { SearchIcon } from './search/search-icon';

interface MastheadProps {
  locale: Locale;
  name: string;
  tagline: string;
  logo: LogoView | null;
  navigation: ReactNode;
  languageSwitch: Switch;
  isFront: boolean;
  /** The search page has a form of its own. */
  isSearch: boolean;
}

export function Masthead(props: MastheadProps) {
  const { locale, name, tagline, logo, navigation, languageSwitch, isFront, isSearch } = props;
  const Name = isFront ? 'h1' : 'p';
  return (
    <header className={styles.masthead}>
      <div className={styles.plate}>
        <div>
          <Name className={styles.name}>
            <a
              className={logo ? 'with-logo' : undefined}
              href={`/${locale}`}
              aria-current={isFront ? 'page' : undefined}
            >
              {logo && <Logo logo={logo} name={name} locale={locale} />}
              {!logo?.isAlone && <IsolatedText text={name} locale={locale} />}
            </a>
          </Name>
          <p className={styles.tagline}>
            <IsolatedText text={tagline} locale={locale} />
          </p>
        </div>
        <div className={styles.tools}>
          {!isSearch && <SearchForm locale={locale} size="small" />}
          {!isSearch && (
            <a
              className={styles.searchLink}
              href={searchPath(locale)}
              aria-label={translator(locale, 'search')('open')}
            >
              <SearchIcon />
            </a>
          )}
          <LanguageSwitch locale={locale} {...languageSwitch} />
        </div>
      </div>
      {navigation}
    </header>
  );
}
