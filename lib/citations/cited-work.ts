import type { Locale } from '@/lib/i18n/locales';
import type { CitedName } from './person-name';

/** What a citation says of a piece, or of one paragraph of it. No text holds a character that controls direction. */
export interface CitedWork {
  /** Names the work in files of references: letters and digits of ASCII. */
  key: string;
  locale: Locale;
  title: string;
  /** Without honorifics, which none of the styles has, in the order of the byline. Without any, the publisher stands for them. */
  authors: CitedName[];
  translators: CitedName[];
  publisher: string;
  /** Of the dateline, `2018-07-19`: no style asks for the hour. */
  day: string;
  issue: { series: string; number: number } | null;
  /** Its number among the paragraphs; null for the whole piece, and for a picture or a table, which the address alone names. */
  paragraph: number | null;
  /** Absolute and encoded. */
  url: string;
}

/**
 * A piece of a reference: words of the style, or what it names, whose direction may differ from theirs. A title of a whole, such as a series, is set in
 * italics; an address runs left to right everywhere.
 */
export type CitationPart = string | { text: string; isTitle?: boolean } | { address: string };

/** A style: how people write a reference. */
export type CitationStyle = (work: CitedWork) => CitationPart[];

export function citationText(parts: readonly CitationPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'address' in part ? part.address : part.text;
    })
    .join('');
}
