import { IsolatedText } from '@/components/prose/isolated-text';
import { localDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MenuLink } from '@/lib/menus/types';
import { type Profile, profileNames } from '@/lib/workflow/profile-address';
import styles from './frame.module.css';
import { type CurrentLink, MenuLinks } from './navigation';

export interface FooterProps {
  locale: Locale;
  name: string;
  /** Of the copyright. */
  year: number;
  contactEmail: string | null;
  accounts: Profile[];
  links: MenuLink[];
  current?: CurrentLink;
}

export function Footer({ locale, name, year, contactEmail, accounts, links, current }: FooterProps) {
  const t = translator(locale, 'site');
  const accountNames = profileNames(accounts);
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
          {accounts.length > 0 && (
            <ul aria-label={t('accounts')}>
              {accounts.map(({ address }, index) => (
                <li key={address}>
                  <a href={address} rel="me">
                    <bdi dir="ltr">{accountNames[index]}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        {links.length > 0 && (
          <nav aria-label={t('nav.site')}>
            <MenuLinks {...{ locale, links, current }} />
          </nav>
        )}
        <Choices locale={locale} />
        <p>
          <IsolatedText text={t('copyright', { year: localDigits(year, locale), name })} locale={locale} />
        </p>
      </div>
    </footer>
  );
}

/** The first of each is what holds until a reader chooses. */
const CHOICES = { theme: ['auto', 'light', 'dark'], keys: ['on', 'off'] } as const;

/**
 * What a reader chooses for all pages; shown by `reader.js`, which keeps it. The key of the search can be switched off, because those who speak to their device may
 * press it unawares (WCAG 2.1.4).
 */
function Choices({ locale }: { locale: Locale }) {
  const t = translator(locale, 'site');
  return Object.entries(CHOICES).map(([name, values]) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has to be freed of its frame, and every page pays for that.
    <div key={name} role="group" aria-label={t(`${name as 'theme'}.title`)} hidden data-choice={name}>
      {values.map((value) => (
        <button key={value} type="button" value={value} aria-pressed={value === values[0]}>
          {t(`${name as 'theme'}.${value as 'auto'}`)}
        </button>
      ))}
    </div>
  ));
}
