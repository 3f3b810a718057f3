import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListBlock, PieceCard } from '@/lib/publications/types';
import { ListName } from './list-name';
import styles from './lists.module.css';
import { PieceList } from './piece-list';

interface Props {
  opening: ListBlock | null;
  /** The newest pieces, without those of the opening. */
  pieces: PieceCard[];
  locale: Locale;
}

/** The pieces on the page of a section: what editors put at its opening, then the newest ones. */
export function SectionPieces({ opening, pieces, locale }: Props) {
  if (!opening) return <PieceList pieces={pieces} locale={locale} level={2} withoutSection />;
  const { key, name, path } = opening;
  const id = `list-${key}-opening`;
  return (
    <>
      <section aria-labelledby={id}>
        <h2 id={id} className={styles.heading}>
          <ListName name={name} path={path} locale={locale} />
        </h2>
        <PieceList pieces={opening.pieces} locale={locale} level={3} />
      </section>
      {pieces.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest" className={styles.heading}>
            {translator(locale, 'site')('front.latest')}
          </h2>
          <PieceList pieces={pieces} locale={locale} level={3} withoutSection />
        </section>
      )}
    </>
  );
}
