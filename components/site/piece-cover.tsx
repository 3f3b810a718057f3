import { IsolatedText } from '@/components/prose/isolated-text';
import { Picture } from '@/components/prose/picture';
import type { PieceCard, PieceView } from '@/lib/publications/types';
import styles from './cover.module.css';
import { COVER_SIZES } from './cover-sizes';

/** The picture of a piece above its text. */
export function PieceCover({ piece: { cover, locale } }: { piece: Pick<PieceView, 'cover' | 'locale'> }) {
  if (!cover) return null;
  return (
    <figure className={styles.cover}>
      <Picture picture={cover.wide} sizes={COVER_SIZES.piece} isFirst />
      {(cover.caption || cover.credit) && (
        <figcaption>
          {cover.caption && (
            <p>
              <IsolatedText text={cover.caption} locale={locale} />
            </p>
          )}
          {cover.credit && (
            <p className={styles.credit}>
              <IsolatedText text={cover.credit} locale={locale} />
            </p>
          )}
        </figcaption>
      )}
    </figure>
  );
}

interface CardCoverProps {
  piece: Pick<PieceCard, 'cover' | 'path'>;
  /** `first` of a section is set as a pick, in a wider column. */
  variant: 'lead' | 'pick' | 'first' | 'list';
}

/** The picture of a piece beside its title, which is the link: the picture says nothing that a reader needs to hear twice. */
export function CardCover({ piece: { cover }, variant }: CardCoverProps) {
  if (!cover) return null;
  const picture = variant === 'list' ? cover.small : cover.wide;
  return (
    <div className={styles[variant === 'first' ? 'pick' : variant]}>
      <Picture picture={picture} sizes={COVER_SIZES[variant]} isFirst={variant === 'lead'} isSilent />
    </div>
  );
}
