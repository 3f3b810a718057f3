import { createHash } from 'node:crypto';
import type { CardLogo, CardLogos } from '@/lib/appearance/card-logos';
import { type CardLook, cardLook } from '@/lib/appearance/card-look';
import type { Tokens } from '@/lib/appearance/look/types';
import type { Kind } from '@/lib/i18n/addresses';
import { formatDate } from '@/lib/i18n/dates';
import { isolatedText } from '@/lib/i18n/isolated-text';
import { directionOf, type Locale, localised } from '@/lib/i18n/locales';
import type { Regional } from '@/lib/i18n/regional';

/** Raise it when cards of the same content look different. Cards of older versions are then made again, at leisure. */
export const CARD_VERSION = 2;

/** The words of a share card, in the order in which it shows them. Lines that are empty are left out. */
export interface CardContent {
  locale: Locale;
  section: string;
  kicker: string;
  title: string;
  site: string;
  date: string;
  /** Nothing where the look is the standard one, whose cards keep their names. */
  look?: CardLook;
  /** Beside the name of the site. Nothing where there is none. */
  logo?: CardLogo;
}

interface CardPiece {
  kind: Kind;
  locale: Locale;
  kicker: string;
  title: string;
  datelineAt: Date;
  section: { nameAr: string; nameEn: string } | null;
}

/** What a card shows of the settings. */
type CardSettings = Regional & { nameAr: string; nameEn: string; appearance?: Tokens; logos?: CardLogos };

/** Letters as they stand inside words, for which fonts have no shapes of their own, and ligatures as the letters that they stand for. */
const PRESENTATION_FORMS = /[\uFB00-\uFB06\uFB1D-\uFDFF\uFE70-\uFEFC]/g;

/** A line as it is drawn: ordinary letters, and words of the other direction in their own order. */
function line(text: string, locale: Locale): string {
  const letters = text.replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'));
  return isolatedText(letters.replace(/\s+/g, ' ').trim(), directionOf(locale));
}

/** The card of a piece. */
export function pieceCardContent(piece: CardPiece, site: CardSettings): CardContent {
  const { kind, locale, kicker, title, datelineAt, section } = piece;
  const logo = site.logos?.[locale];
  return {
    locale,
    section: section ? line(localised(section, 'name', locale), locale) : '',
    kicker: line(kicker, locale),
    title: line(title, locale),
    site: line(localised(site, 'name', locale), locale),
    // Readers see no date of a page of the site.
    date: kind === 'page' ? '' : formatDate(datelineAt, locale, site),
    ...lookIn(locale, site),
    ...(logo && { logo }),
  };
}

function lookIn(locale: Locale, { appearance }: { appearance?: Tokens }): Pick<CardContent, 'look'> {
  const look = appearance && cardLook(locale, appearance);
  return look ? { look } : {};
}

/** The card of pages that are no piece, and of pieces whose own card is not made yet. */
export function siteCardContent(
  locale: Locale,
  site: { name: string; tagline: string; appearance?: Tokens },
): CardContent {
  const [name, tagline] = [line(site.name, locale), line(site.tagline, locale)];
  return {
    ...{ locale, section: '', kicker: tagline, title: name, site: '', date: '' },
    ...lookIn(locale, site),
  };
}

/** Names the picture that is made of this content. */
export function cardHash(content: CardContent): string {
  const { locale, section, kicker, title, site, date, look, logo } = content;
  const words = [CARD_VERSION, locale, section, kicker, title, site, date];
  const drawn = JSON.stringify([...words, ...(look ? [look] : []), ...(logo ? [logo] : [])]);
  return createHash('sha256').update(drawn).digest('base64url').slice(0, 22);
}
