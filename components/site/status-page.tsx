import { archivePath, centerNewsPath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { PageFrame, type SiteFrame } from './page-frame';
import styles from './piece.module.css';
import { WithdrawalNotice } from './withdrawal-notice';

export const STATUS_CODES = ['404', '410', '429', '500', '503'] as const;
export type StatusCode = (typeof STATUS_CODES)[number];

interface Props {
  locale: Locale;
  code: StatusCode;
  frame: SiteFrame;
  /** What the editors say of a withdrawn piece, in its language. */
  notice?: { locale: Locale; text: string } | null;
}

/** The page of an error status: what happened, and links to the front page, the archive and Center News. */
export function StatusPage({ locale, code, frame, notice = null }: Props) {
  const t = translator(locale, 'site');
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={{ path: `/${otherLocale(locale)}` }} isStatus>
      <div className={styles.status}>
        <p className={styles.section}>{t('status.code', { code })}</p>
        <h1 className={styles.title}>{t(`status.${code}.title`)}</h1>
        <p className={styles.standfirst}>{t(`status.${code}.text`)}</p>
        {notice && <WithdrawalNotice {...notice} />}
        <h2 className={styles.footHeading}>{t('status.links')}</h2>
        <ul className={styles.topics}>
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
