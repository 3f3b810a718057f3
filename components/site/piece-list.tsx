import { InlineProse } from '@/components/prose/inline-prose';
import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import type { CreditedCard, PieceCard } from '@/lib/publications/types';
import { Byline } from './byline';
import { Credits } from './credits';
import { Dateline } from './dateline';
import styles from './lists.module.css';
import { CardCover } from './piece-cover';
import { isolation, PieceLink } from './piece-link';

interface PieceListProps {
  pieces: (PieceCard & Partial<CreditedCard>)[];
  locale: Locale;
  /** Heading level of the titles: one below the heading of the list. */
  level: 2 | 3;
  /** `rows` show the standfirst; `dense` shows titles and authors only. */
  variant?: 'rows' | 'dense';
  /** Leaves the section's name out, for lists that hold one section only. */
  withoutSection?: boolean;
}

/** A list of pieces in the given order. */
export function PieceList({
  pieces,
  locale,
  level,
  variant = 'rows',
  withoutSection = false,
}: PieceListProps) {
  const Title = `h${level}` as const;
  return (
    <ul className={variant === 'dense' ? styles.dense : styles.rows}>
      {pieces.map((piece) => (
        <li
          key={piece.path}
          className={piece.cover ? styles.pictured : undefined}
          {...isolation(piece, locale)}
        >
          <div className={styles.when}>
            <Dateline at={piece.datelineAt} locale={piece.locale} />
            {piece.section && !withoutSection && (
              <a className={styles.section} href={encodeURI(piece.section.path)}>
                <IsolatedText text={piece.section.name} locale={piece.locale} />
              </a>
            )}
          </div>
          <CardCover piece={piece} variant="list" />
          <div>
            {piece.kicker && (
              <p className={styles.kicker}>
                <InlineProse html={piece.kickerHtml} />
              </p>
            )}
            <Title className={styles.title}>
              <PieceLink piece={piece} locale={locale} />
            </Title>
            {variant === 'rows' && piece.standfirst && (
              <p className={styles.standfirst}>
                <InlineProse html={piece.standfirstHtml} />
              </p>
            )}
            {piece.authors.length > 0 && (
              <p className={styles.byline}>
                <Byline authors={piece.authors} locale={piece.locale} />
              </p>
            )}
            {piece.credits && (
              <Credits credits={piece.credits} locale={piece.locale} className={styles.byline} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
