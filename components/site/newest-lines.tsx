import type { Locale } from '@/lib/i18n/locales';
import type { PieceCard } from '@/lib/publications/types';
import { Dateline } from './dateline';
import styles from './indexes.module.css';
import { PieceLink } from './piece-link';

interface Props {
  pieces: PieceCard[];
  /** What the list is of. */
  label: string;
  locale: Locale;
}

/** The newest pieces of a part of an index: title and day. */
export function NewestLines({ pieces, label, locale }: Props) {
  return (
    <ul className={styles.newest} aria-label={label}>
      {pieces.map((piece) => (
        <li key={piece.path}>
          <PieceLink piece={piece} locale={locale} />{' '}
          <span className={styles.count}>
            <Dateline at={piece.datelineAt} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}
