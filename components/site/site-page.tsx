// First, as in article-page.tsx, so that the styles of both are one file.
import { ContentsBeside, FoldedContents } from './contents-list';
import { Corrections } from './corrections';
import '@/components/prose/body.css';
import type { ReactNode } from 'react';
import { CloseNote } from '@/components/prose/close-note';
import { InlineProse } from '@/components/prose/inline-prose';
import { Prose } from '@/components/prose/prose';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { wayToPiece } from '@/lib/i18n/way-to';
import type { PieceView } from '@/lib/publications/types';
import { Breadcrumbs } from './breadcrumbs';
import { ForeignNotice } from './foreign-notice';
import styles from './piece.module.css';
import { PieceCover } from './piece-cover';

interface Props {
  page: PieceView;
  /** The language of the page around the text. */
  locale: Locale;
  /** What programs read of the page. */
  data?: ReactNode;
}

/**
 * A page of the site: about, contact, privacy. It has a title, a standfirst and a text with the list of its headings, and nothing of what leads readers
 * of a piece on, because it is about the institute and belongs to no section, series or date.
 */
export function SitePage({ page, locale, data }: Props) {
  const own = { lang: page.locale, dir: directionOf(page.locale) };
  const hasContents = page.contents.length > 0;
  return (
    <div className={`${styles.page} ${styles.piece}`}>
      {hasContents && <ContentsBeside lines={page.contents} locale={page.locale} />}
      <div>
        {page.locale !== locale && <ForeignNotice piece={page} locale={locale} />}
        <article {...own}>
          <header className={styles.header}>
            <Breadcrumbs way={wayToPiece(page)} locale={page.locale} />
            <h1 className={styles.title}>
              <InlineProse html={page.titleHtml} />
            </h1>
            {page.standfirst && (
              <p className={styles.standfirst}>
                <InlineProse html={page.standfirstHtml} />
              </p>
            )}
          </header>
          <PieceCover piece={page} />
          {hasContents && <FoldedContents lines={page.contents} locale={page.locale} />}
          <Prose html={page.bodyHtml} locale={page.locale} />
          <CloseNote html={page.bodyHtml} locale={page.locale} />
          <Corrections piece={page} />
        </article>
        {data}
      </div>
    </div>
  );
}
