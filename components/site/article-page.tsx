// First, so that the styles of all three, which the same pages have, are one file.
import { ContentsBeside, FoldedContents } from './contents-list';
import { CorrectedLink, Corrections } from './corrections';
import '@/components/prose/body.css';
import type { ReactNode } from 'react';
import { CloseNote } from '@/components/prose/close-note';
import { InlineProse } from '@/components/prose/inline-prose';
import { IsolatedText } from '@/components/prose/isolated-text';
import { Prose } from '@/components/prose/prose';
import type { CitedWork } from '@/lib/citations/cited-work';
import { localDigits } from '@/lib/i18n/local-digits';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { wayToPiece } from '@/lib/i18n/way-to';
import type { Onward } from '@/lib/publications/onward/types';
import type { LinkedTarget, PieceView } from '@/lib/publications/types';
import { Breadcrumbs } from './breadcrumbs';
import { Byline } from './byline';
import { Credits } from './credits';
import { Dateline, UpdateTime } from './dateline';
import { ForeignNotice } from './foreign-notice';
import { linkedBody } from './linked-body';
import { OnwardLists } from './onward-lists';
import styles from './piece.module.css';
import { PieceCover } from './piece-cover';
import { PieceFoot } from './piece-foot';
import { PieceTools } from './piece-tools';
import { SitePage } from './site-page';

export interface ArticlePageProps {
  piece: PieceView;
  /** The language of the page around the piece. */
  locale: Locale;
  /** The absolute short permanent address, with its scheme. */
  shortAddress: string;
  /** The Center News list beside the piece. */
  centerNews: ReactNode;
  /** Where a reader goes on; a draft leads nowhere. */
  onward?: Onward;
  /** How the piece is cited; a draft is not. */
  work?: CitedWork;
  /** What programs read of the piece: beside its text, with which it is compressed, so that every page is smaller. */
  data?: ReactNode;
}

/** The page of a piece with the lists beside and below it; the studio's preview shows the same component. */
export function ArticlePage({
  piece,
  locale,
  shortAddress,
  centerNews,
  onward,
  work,
  data,
}: ArticlePageProps) {
  if (piece.kind === 'page') return <SitePage page={piece} locale={locale} data={data} />;
  const isForeign = piece.locale !== locale;
  const hasContents = piece.contents.length > 0;
  return (
    <div className={`${styles.page} ${styles.piece}`}>
      {hasContents && <ContentsBeside lines={piece.contents} locale={piece.locale} />}
      <div>
        {isForeign && <ForeignNotice piece={piece} locale={locale} />}
        <article lang={piece.locale} dir={directionOf(piece.locale)}>
          <PieceHeader piece={piece} work={work} />
          <PieceCover piece={piece} />
          {hasContents && <FoldedContents lines={piece.contents} locale={piece.locale} />}
          <Prose html={work ? linkedBody(piece) : piece.bodyHtml} locale={piece.locale} />
          {piece.linked && <LinkedLine linked={piece.linked} locale={piece.locale} />}
          <CloseNote html={piece.bodyHtml} locale={piece.locale} />
          <Corrections piece={piece} />
          <PieceFoot piece={piece} shortAddress={shortAddress} work={work} />
        </article>
        {data}
      </div>
      {centerNews}
      {onward && <OnwardLists piece={piece} onward={onward} locale={locale} />}
    </div>
  );
}

/** What the line of a Center News item leads to, below its text. */
function LinkedLine({
  linked: { href, label, locale: of },
  locale,
}: {
  linked: LinkedTarget;
  locale: Locale;
}) {
  return (
    <p className={styles.linked}>
      {translator(locale, 'site')('piece.linked')}{' '}
      <a href={href} hrefLang={of === null || of === locale ? undefined : of}>
        {of === null ? <bdi>{label}</bdi> : <IsolatedText text={label} locale={of} />}
      </a>
    </p>
  );
}

function PieceHeader({ piece, work }: Pick<ArticlePageProps, 'piece' | 'work'>) {
  const { locale, issue, updatedAt } = piece;
  const t = translator(locale, 'site');
  const way = wayToPiece(piece);
  // Of what the piece is a part, without the front page and the piece itself: paper has no links, and names this alone.
  const above = way.slice(1, -1).at(-1);
  return (
    <header className={styles.header}>
      <Breadcrumbs way={way} locale={locale} />
      {above && (
        <p className={`${styles.section} ${styles.onPaper}`}>
          <IsolatedText text={above.name} locale={locale} />
        </p>
      )}
      {piece.kicker && (
        <p className={styles.kicker}>
          <InlineProse html={piece.kickerHtml} />
        </p>
      )}
      <h1 className={styles.title}>
        <InlineProse html={piece.titleHtml} />
      </h1>
      {piece.standfirst && (
        <p className={styles.standfirst}>
          <InlineProse html={piece.standfirstHtml} />
        </p>
      )}
      <div className={styles.meta}>
        {piece.authors.length > 0 && (
          <p className={styles.byline}>
            <Byline authors={piece.authors} locale={locale} />
          </p>
        )}
        <Credits credits={piece.credits} locale={locale} className={styles.credit} />
        <p>
          <Dateline at={piece.datelineAt} locale={locale} />
        </p>
        {piece.readingMinutes > 0 && <p>{t('piece.reading', { minutes: piece.readingMinutes })}</p>}
        {updatedAt && (
          <p>
            {t.rich('piece.updated', {
              time: () => <UpdateTime at={updatedAt} withHour={piece.isUpdatedSameDay} locale={locale} />,
            })}
          </p>
        )}
        <CorrectedLink piece={piece} />
        {issue && (
          <p>
            <a href={encodeURI(issue.path)}>
              <IsolatedText
                text={t('piece.issue', {
                  series: issue.series.name,
                  number: localDigits(issue.number, locale),
                })}
                locale={locale}
              />
            </a>
          </p>
        )}
      </div>
      {work && <PieceTools work={work} piece={piece} />}
    </header>
  );
}
