import { InlineProse } from '@/components/prose/inline-prose';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PieceLine } from '@/lib/publications/types';
import styles from './lists.module.css';

/** `lang` and `dir` of a card or line whose piece is in another language than the page; otherwise none. */
export function isolation(piece: PieceLine, locale: Locale) {
  return piece.locale === locale ? {} : { lang: piece.locale, dir: directionOf(piece.locale) };
}

/** The name of a piece's language when that is not the page's. */
export function LanguageTag({ piece, locale }: { piece: PieceLine; locale: Locale }) {
  if (piece.locale === locale) return null;
  return (
    <>
      {' '}
      <bdi className={styles.tag} lang={locale} dir={directionOf(locale)}>
        {translator(locale, 'site')(`language.tag.${piece.locale}`)}
      </bdi>
    </>
  );
}

/** A piece's title as a link, followed by the name of its language when that is not the page's. */
export function PieceLink({ piece, locale }: { piece: PieceLine; locale: Locale }) {
  return (
    <>
      <a href={encodeURI(piece.path)} hrefLang={piece.locale === locale ? undefined : piece.locale}>
        <InlineProse html={piece.titleHtml} />
      </a>
      <LanguageTag piece={piece} locale={locale} />
    </>
  );
}
