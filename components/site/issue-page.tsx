import type { ReactNode } from 'react';
import { IsolatedText } from '@/components/prose/isolated-text';
import { Picture } from '@/components/prose/picture';
import { formatByteSize } from '@/lib/i18n/byte-size';
import { localDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Step } from '@/lib/i18n/way-to';
import type { IssueFile, IssuePageView } from '@/lib/publications/issues/types';
import type { PieceCard } from '@/lib/publications/types';
import { Breadcrumbs } from './breadcrumbs';
import { COVER_SIZES } from './cover-sizes';
import { Dateline } from './dateline';
import styles from './issues.module.css';
import lists from './lists.module.css';
import { NothingHere } from './nothing-here';
import pagerStyles from './pager.module.css';
import piece from './piece.module.css';
import { PieceList } from './piece-list';

interface Props {
  issue: IssuePageView;
  contents: PieceCard[];
  locale: Locale;
  /** The Center News list beside the page. */
  centerNews: ReactNode;
  /** From the front page to this one. */
  way: readonly Step[];
}

/** The page of an issue: its cover and file, its contents in order, and the issues before and after it. */
export function IssuePage({ issue, contents, locale, centerNews, way }: Props) {
  const { number, title, publishedOn, series, cover, pdf } = issue;
  const t = translator(locale, 'site');
  const name = t('collection.issue', { number: localDigits(number, locale) });
  return (
    <div className={piece.page}>
      <div>
        <header className={`${piece.header} ${styles.head}`}>
          {cover && (
            <div className={styles.cover}>
              <Picture picture={cover} sizes={COVER_SIZES.issue} isFirst />
            </div>
          )}
          <div>
            <Breadcrumbs way={way} locale={locale} />
            {title && <p className={piece.kicker}>{name}</p>}
            <h1 className={piece.title}>
              <IsolatedText text={title || name} locale={locale} />
            </h1>
            <div className={piece.meta}>
              <p>
                <Dateline at={publishedOn} locale={locale} />
              </p>
              <p>{t(`periodicity.${series.periodicity}`)}</p>
            </div>
            {pdf && <PdfLink pdf={pdf} locale={locale} />}
          </div>
        </header>
        <section aria-labelledby="issue-contents">
          <h2 id="issue-contents" className={lists.heading}>
            {t('issue.contents')}
          </h2>
          {contents.length === 0 ? (
            <NothingHere
              locale={locale}
              text={t('collection.empty')}
              path={issue.path}
              translationPath={issue.translationPath}
            />
          ) : (
            <PieceList pieces={contents} locale={locale} level={3} />
          )}
        </section>
        <Neighbours issue={issue} locale={locale} />
      </div>
      {centerNews}
    </div>
  );
}

/** The whole issue as a file, with its size. */
function PdfLink({ pdf: { href, byteSize, locale: of }, locale }: { pdf: IssueFile; locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <p className={styles.pdf}>
      <a href={href} type="application/pdf" hrefLang={of === locale ? undefined : of}>
        {t('issue.pdf')}
      </a>{' '}
      <span className={styles.size}>
        (<bdi>{formatByteSize(byteSize, locale)}</bdi>)
      </span>
      {of !== locale && <span className={lists.tag}>{t(`language.tag.${of}`)}</span>}
    </p>
  );
}

function Neighbours({ issue: { newer, older }, locale }: { issue: IssuePageView; locale: Locale }) {
  if (!newer && !older) return null;
  const t = translator(locale, 'site');
  return (
    <nav className={pagerStyles.pager} aria-label={t('issue.neighbours')}>
      {newer && (
        <a className={pagerStyles.newer} rel="next" href={encodeURI(newer.path)}>
          {t('collection.issue', { number: localDigits(newer.number, locale) })}
        </a>
      )}
      {older && (
        <a className={pagerStyles.older} rel="prev" href={encodeURI(older.path)}>
          {t('collection.issue', { number: localDigits(older.number, locale) })}
        </a>
      )}
    </nav>
  );
}
