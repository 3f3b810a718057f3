import type { ReactNode } from 'react';
import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import styles from './frame.module.css';
import { LanguageSwitch, type Switch } from './language-switch';

interface MastheadProps {
  locale: Locale;
  name: string;
  tagline: string;
  navigation: ReactNode;
  languageSwitch: Switch;
  isFront: boolean;
}

export function Masthead(props: MastheadProps) {
  const { locale, name, tagline, navigation, languageSwitch, isFront } = props;
  const Name = isFront ? 'h1' : 'p';
  return (
    <header className={styles.masthead}>
      <div className={styles.plate}>
        <div>
          <Name className={styles.name}>
            <a href={`/${locale}`} aria-current={isFront ? 'page' : undefined}>
              <IsolatedText text={name} locale={locale} />
            </a>
          </Name>
          <p className={styles.tagline}>
            <IsolatedText text={tagline} locale={locale} />
          </p>
        </div>
        <LanguageSwitch locale={locale} {...languageSwitch} />
      </div>
      {navigation}
    </header>
  );
}
