import type { Locale } from '@/lib/i18n/locales';

/** What a citation says of a piece, or of one paragraph of it. No text holds a character that controls direction. */
export interface CitedWork {
  /** Names the work in files of references: letters and digits of ASCII. */
  key: string;
  locale: Locale;
  title: string;
  /** Whole names without honorifics, which none of the styles has, in the order of the byline. Without any, the publisher stands for them. */
  authors: string[];
  translators: string[];
  publisher: string;
  /** Of the dateline, `2018-07-19`: no style asks for the hour. */
  day: string;
  issue: { series: string; number: number } | null;
  /** Its number among the paragraphs; null for the whole piece, and for a picture or a table, which the address alone names. */
  paragraph: number | null;
  /** Absolute and encoded. */
  url: string;
}

/** A piece of a reference. What is set in italics is a title; what has a language is a name or a title, whose direction may differ from that of the style. */
export type CitationPart = string | { text: string; isTitle?: boolean };

/** A style: how people write a reference. */
export type CitationStyle = (work: CitedWork) => CitationPart[];

export function citationText(parts: readonly CitationPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
