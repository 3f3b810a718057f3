import { IsolatedText } from '@/components/prose/isolated-text';
import { archivePath, centerNewsPath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Gone } from '@/lib/publications/types';
import { PageFrame, type SiteFrame } from './page-frame';
import styles from './piece.module.css';
import { WithdrawalNotice } from './withdrawal-notice';

export const STATUS_CODES = ['404', '410', '429', '500', '503'] as const;
export type StatusCode = (typeof STATUS_CODES)[number];

interface Props {
  locale: Locale;
  code: StatusCode;
  frame: SiteFrame;
  gone: Gone;
}

/** The heading and the text of the page: of what was withdrawn they name what it was. */
export function statusWords(locale: Locale, code: StatusCode, { what }: Gone) {
  const t = translator(locale, 'site');
  const key = code === '410' && what !== 'piece' ? (`410.${what}` as const) : code;
  return { title: t(`status.${key}.title`), text: t(`status.${key}.text`) };
}

/** The page of an error status: what happened, and links to the front page, the archive and Center News. */
export function StatusPage({ locale, code, frame, gone }: Props) {
  const t = translator(locale, 'site');
  const { title, text } = statusWords(locale, code, gone);
  const { notice, instead, translationPath = `/${otherLocale(locale)}` } = gone;
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={{ path: translationPath }} isStatus>
      <div className={styles.status}>
        <p className={styles.section}>{t('status.code', { code })}</p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.standfirst}>{text}</p>
        {notice && <WithdrawalNotice {...notice} />}
        <h2 className={styles.footHeading}>{t('status.links')}</h2>
        <ul className={styles.topics}>
          {instead && (
            <li>
              <a
                href={encodeURI(instead.path)}
                hrefLang={instead.locale === locale ? undefined : instead.locale}
              >
                <InsteadLabel what={gone.what} instead={instead} locale={locale} />
              </a>
            </li>
          )}
          <li>
            <a href={`/${locale}`}>{t('nav.home')}</a>
          </li>
          <li>
            <a href={archivePath(locale)}>{t('nav.archive')}</a>
          </li>
          <li>
            <a href={centerNewsPath(locale)}>{t('nav.centerNews')}</a>
          </li>
        </ul>
      </div>
    </PageFrame>
  );
}

function InsteadLabel({
  what,
  instead: { name, locale: of },
  locale,
}: {
  what: Gone['what'];
  instead: NonNullable<Gone['instead']>;
  locale: Locale;
}) {
  const t = translator(locale, 'site');
  if (name !== undefined) return <IsolatedText text={name} locale={locale} />;
  return what === 'version' ? t('versions.present') : t(`status.410.translation.${of}`);
}
