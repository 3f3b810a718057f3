import '@/components/prose/body.css';
import { CloseNote } from '@/components/prose/close-note';
import { InlineProse } from '@/components/prose/inline-prose';
import { IsolatedText } from '@/components/prose/isolated-text';
import { Prose } from '@/components/prose/prose';
import { commaList } from '@/lib/i18n/comma-list';
import { formatDate, isoDate } from '@/lib/i18n/dates';
import { translator } from '@/lib/i18n/translator';
import type { FormerVersionView } from '@/lib/publications/types';
import corrections from './corrections.module.css';
import { Dateline, UpdateTime } from './dateline';
import notice from './former-version.module.css';
import styles from './piece.module.css';

interface Props {
  version: FormerVersionView;
  /** Decoded path of the piece as it is now. */
  present: string;
}

/** A piece as readers saw it before it was changed. */
export function FormerVersionPage({ version, present }: Props) {
  const { locale, bodyHtml, authors, datelineAt } = version;
  const isDated = version.kind !== 'page';
  return (
    <div className={`${styles.page} ${styles.piece}`}>
      <article>
        <VersionNotice version={version} present={present} />
        <header className={styles.header}>
          {isDated && version.kickerHtml && (
            <p className={styles.kicker}>
              <InlineProse html={version.kickerHtml} />
            </p>
          )}
          <h1 className={styles.title}>
            <InlineProse html={version.titleHtml} />
          </h1>
          {version.standfirstHtml && (
            <p className={styles.standfirst}>
              <InlineProse html={version.standfirstHtml} />
            </p>
          )}
          {isDated && (
            <div className={styles.meta}>
              {authors.length > 0 && (
                <p className={styles.byline}>
                  <IsolatedText text={commaList(authors, locale)} locale={locale} />
                </p>
              )}
              <p>
                <Dateline at={datelineAt} locale={locale} />
              </p>
            </div>
          )}
        </header>
        <Prose html={bodyHtml} locale={locale} />
        <CloseNote html={bodyHtml} locale={locale} />
      </article>
    </div>
  );
}

/** When it was to be read, why it is not any more, and where the piece is now. */
function VersionNotice({ version, present }: Props) {
  const { locale, shownFrom, shownUntil, replacedFor, replacedNote } = version;
  const t = translator(locale, 'site');
  const withHour = isoDate(shownFrom) === isoDate(shownUntil);
  const time = (at: Date) => () => <UpdateTime at={at} withHour={withHour} locale={locale} />;
  return (
    <aside className={`${corrections.corrections} ${notice.notice}`} aria-labelledby="former">
      <h2 id="former">{t('versions.asOf', { date: formatDate(shownFrom, locale) })}</h2>
      <p>{t.rich('versions.shown', { from: time(shownFrom), until: time(shownUntil) })}</p>
      {replacedFor && (
        <p>
          {t(`versions.why.${replacedFor}`)}{' '}
          {replacedNote && <IsolatedText text={replacedNote} locale={locale} />}
        </p>
      )}
      <p>
        <a href={encodeURI(present)}>{t('versions.present')}</a>
      </p>
    </aside>
  );
}
