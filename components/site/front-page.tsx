import type { ReactNode } from 'react';
import { InlineProse } from '@/components/prose/inline-prose';
import { IsolatedText } from '@/components/prose/isolated-text';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { FrontPageView, PieceCard } from '@/lib/publications/types';
import { Byline } from './byline';
import { Dateline } from './dateline';
import styles from './front.module.css';
import listStyles from './lists.module.css';
import { CardCover } from './piece-cover';
import { isolation, PieceLink } from './piece-link';
import { PieceList } from './piece-list';

interface FrontPageProps {
  view: FrontPageView;
  centerNews: ReactNode;
  /** The blocks of other lists, between the picks and the latest articles. */
  lists: ReactNode;
  locale: Locale;
}

/** The front page: the lead, the picks, other lists, then the latest articles in a dense list, with Center News beside them. */
export function FrontPage({ view, centerNews, lists, locale }: FrontPageProps) {
  const t = translator(locale, 'site');
  return (
    <div className={styles.front}>
      {view.lead ? <Lead piece={view.lead} locale={locale} /> : <EmptyFront locale={locale} />}
      {centerNews}
      {view.picks.length > 0 && (
        <section className={styles.picks} aria-label={t('front.picks')}>
          {view.picks.map((piece) => (
            <Pick key={piece.path} piece={piece} locale={locale} />
          ))}
        </section>
      )}
      {lists}
      {view.latest.length > 0 && (
        <section className={listStyles.columns} aria-labelledby="latest">
          <h2 id="latest" className={listStyles.heading}>
            {t('front.latest')}
          </h2>
          <PieceList pieces={view.latest} locale={locale} level={3} variant="dense" />
          <p className={listStyles.all}>
            <a href={`/${locale}/archive`}>{t('front.all')}</a>
          </p>
        </section>
      )}
    </div>
  );
}

function Lead({ piece, locale }: { piece: PieceCard; locale: Locale }) {
  return (
    <article className={styles.lead} {...isolation(piece, locale)}>
      <CardCover piece={piece} variant="lead" />
      {piece.section && (
        <p className={listStyles.section}>
          <a href={encodeURI(piece.section.path)}>
            <IsolatedText text={piece.section.name} locale={piece.locale} />
          </a>
        </p>
      )}
      {piece.kicker && (
        <p className={styles.leadKicker}>
          <InlineProse html={piece.kickerHtml} />
        </p>
      )}
      <h2 className={styles.leadTitle}>
        <PieceLink piece={piece} locale={locale} />
      </h2>
      {piece.standfirst && (
        <p className={styles.leadStandfirst}>
          <InlineProse html={piece.standfirstHtml} />
        </p>
      )}
      <Facts piece={piece} />
    </article>
  );
}

function Pick({ piece, locale }: { piece: PieceCard; locale: Locale }) {
  return (
    <article {...isolation(piece, locale)}>
      <CardCover piece={piece} variant="pick" />
      {piece.section && (
        <p className={listStyles.section}>
          <a href={encodeURI(piece.section.path)}>
            <IsolatedText text={piece.section.name} locale={piece.locale} />
          </a>
        </p>
      )}
      <h2 className={styles.pickTitle}>
        <PieceLink piece={piece} locale={locale} />
      </h2>
      {piece.standfirst && (
        <p className={listStyles.standfirst}>
          <InlineProse html={piece.standfirstHtml} />
        </p>
      )}
      <Facts piece={piece} />
    </article>
  );
}

function Facts({ piece }: { piece: PieceCard }) {
  return (
    <p className={styles.facts}>
      {piece.authors.length > 0 && (
        <span>
          <Byline authors={piece.authors} locale={piece.locale} />
        </span>
      )}
      <Dateline at={piece.datelineAt} locale={piece.locale} />
    </p>
  );
}

function EmptyFront({ locale }: { locale: Locale }) {
  const t = translator(locale, 'site');
  const other = otherLocale(locale);
  return (
    <div className={styles.lead}>
      <p className={styles.leadStandfirst}>{t('front.empty')}</p>
      <p>
        <a href={`/${other}`} hrefLang={other}>
          {t('front.emptyHint')}
        </a>
      </p>
    </div>
  );
}
