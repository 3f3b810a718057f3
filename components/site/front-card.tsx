import { InlineProse } from '@/components/prose/inline-prose';
import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import type { PieceCard } from '@/lib/publications/types';
import { Byline } from './byline';
import { Dateline } from './dateline';
import styles from './front.module.css';
import listStyles from './lists.module.css';
import { CardCover } from './piece-cover';
import { isolation, PieceLink } from './piece-link';

interface Props {
  piece: PieceCard;
  locale: Locale;
  /** The lead is alone in large type; `pick` is one of the second row, `first` the first of a section. */
  variant: 'lead' | 'pick' | 'first';
}

/** A piece with its picture above it. */
export function FrontCard({ piece, locale, variant }: Props) {
  const isLead = variant === 'lead';
  const Title = variant === 'first' ? 'h3' : 'h2';
  return (
    <article {...isolation(piece, locale)}>
      <CardCover piece={piece} variant={variant} />
      {piece.section && variant !== 'first' && (
        <p className={listStyles.section}>
          <a href={encodeURI(piece.section.path)}>
            <IsolatedText text={piece.section.name} locale={piece.locale} />
          </a>
        </p>
      )}
      {piece.kicker && isLead && (
        <p className={styles.leadKicker}>
          <InlineProse html={piece.kickerHtml} />
        </p>
      )}
      <Title className={isLead ? styles.leadTitle : styles.pickTitle}>
        <PieceLink piece={piece} locale={locale} />
      </Title>
      {piece.standfirst && (
        <p className={isLead ? styles.leadStandfirst : listStyles.standfirst}>
          <InlineProse html={piece.standfirstHtml} />
        </p>
      )}
      <p className={`${listStyles.byline} ${styles.facts}`}>
        {piece.authors.length > 0 && (
          <span>
            <Byline authors={piece.authors} locale={piece.locale} />
          </span>
        )}
        <Dateline at={piece.datelineAt} locale={piece.locale} />
      </p>
    </article>
  );
}
