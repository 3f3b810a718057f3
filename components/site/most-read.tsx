import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PieceCard } from '@/lib/publications/types';
import lists from './lists.module.css';
import { PieceList } from './piece-list';

/** What readers read most lately, in that order. */
export function MostRead({ pieces, locale }: { pieces: PieceCard[]; locale: Locale }) {
  if (pieces.length === 0) return null;
  return (
    <section className={lists.columns} aria-labelledby="most-read">
      <h2 id="most-read" className={lists.heading}>
        {translator(locale, 'site')('front.mostRead')}
      </h2>
      <PieceList pieces={pieces} locale={locale} level={3} variant="dense" />
    </section>
  );
}
