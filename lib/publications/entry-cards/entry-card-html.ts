import { piecePath } from '@/lib/i18n/addresses';
import { formatDate, machineDate } from '@/lib/i18n/dates';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { cropOf } from '@/lib/publications/pictures/cover-view';
import { pictureHtml } from '@/lib/publications/pictures/picture-html';
import { escapeHtml, htmlAttributes } from '@/lib/richtext/html-text';
import { isolatedHtml } from '@/lib/richtext/isolated-html';
import type { CardPublication } from './find-card-publications';

/** Widths of the picture in a card; see entry-cards.css. */
const COVER_SIZES = '(max-width: 30rem) 7rem, 11rem';

function linkHtml({ locale, kind, slug, titleHtml }: CardPublication, around: Locale): string {
  const hreflang = locale === around ? null : locale;
  return `<a${htmlAttributes({ href: encodeURI(piecePath(locale, kind, slug)), hreflang })}>${titleHtml}</a>`;
}

/** The name of the piece's language when that is not the one around it. */
function languageHtml({ locale }: CardPublication, around: Locale): string {
  if (locale === around) return '';
  const name = escapeHtml(translator(around, 'site')(`language.tag.${locale}`));
  return ` <bdi${htmlAttributes({ class: 'entry-card-language', lang: around, dir: directionOf(around) })}>${name}</bdi>`;
}

function coverHtml(card: CardPublication): string {
  const picture = card.picture && cropOf(card, card.picture, '4x3');
  if (!picture) return '';
  // The title is the link: the picture says nothing that a reader needs to hear twice.
  const silent = { ...picture, alt: '', altLocale: null };
  return `<div class="entry-card-cover">${pictureHtml(silent, { sizes: COVER_SIZES, isFirst: false })}</div>`;
}

/** Section and date; a page of the site has neither. */
function factsHtml({ kind, locale, datelineAt, nameAr, nameEn }: CardPublication): string {
  if (kind === 'page') return '';
  const section = locale === 'ar' ? nameAr : nameEn;
  const time = `<time${htmlAttributes({ datetime: machineDate(datelineAt) })}>${escapeHtml(formatDate(datelineAt, locale))}</time>`;
  const name = section ? `<span>${isolatedHtml(section, directionOf(locale))}</span> ` : '';
  return `<p class="entry-card-facts">${name}${time}</p>`;
}

/** The card on a page, in the direction of its own language. */
export function entryCardHtml(card: CardPublication, around: Locale): string {
  const { locale } = card;
  const words = `<p class="entry-card-title">${linkHtml(card, around)}${languageHtml(card, around)}</p>${factsHtml(card)}`;
  const attributes = htmlAttributes({ class: 'entry-card', lang: locale, dir: directionOf(locale) });
  return `<aside${attributes}>${coverHtml(card)}<div>${words}</div></aside>`;
}

/** The same for feed readers: a line with the link. */
export function plainCardHtml(card: CardPublication, around: Locale): string {
  const { locale } = card;
  const isForeign = locale !== around;
  const attributes = htmlAttributes({
    lang: isForeign ? locale : null,
    dir: isForeign ? directionOf(locale) : null,
  });
  return `<p${attributes}>${linkHtml(card, around)}</p>`;
}
