import type { ReactNode } from 'react';
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

/** What a line leads to, around its title; a line that leads nowhere is its title alone. */
export function LineLink({
  piece,
  locale,
  children,
}: {
  piece: PieceLine;
  locale: Locale;
  children: ReactNode;
}) {
  if (piece.href === null) return children;
  const { hrefLocale } = piece;
  return (
    <a href={piece.href} hrefLang={hrefLocale === null || hrefLocale === locale ? undefined : hrefLocale}>
      {children}
    </a>
  );
}

/** A piece's title as a link, followed by the name of its language when that is not the page's. */
export function PieceLink({ piece, locale }: { piece: PieceLine; locale: Locale }) {
  return (
    <>
      <LineLink piece={piece} locale={locale}>
        <InlineProse html={piece.titleHtml} />
      </LineLink>
      <LanguageTag piece={piece} locale={locale} />
    </>
  );
}
