import type { Palette } from '@/lib/appearance/look/colours';
import type { Direction, Locale } from '@/lib/i18n/locales';
import type { Digits } from '@/lib/i18n/regional';
import type { TypesetElement, TypesetInline } from '@/lib/richtext/typeset-types';

/** Raise one when the same content looks different in such files. Those of older versions are then made again, at leisure; an archive has a hundred times as many pieces as issues. */
export const PDF_VERSIONS = { publication: 1, issue: 2 } as const;

/** A picture by the name of its file among those that are given; null for one that is gone. */
export interface PdfPicture {
  file: string | null;
  /** Null for a picture that says nothing. */
  alt: string | null;
  /** How much of the width of the lines it takes, at most 1. */
  share: number;
}

export interface PdfLine {
  label: string;
  text: string;
}

/** One piece. Lines of plain text have their isolate characters already. */
export interface PdfPiece {
  /** The number of its entry. */
  number: number;
  locale: Locale;
  section: string;
  kicker: TypesetInline[];
  title: TypesetInline[];
  standfirst: TypesetInline[];
  /** Who wrote it, when, and in which issue: a line each. */
  facts: string[];
  hasContents: boolean;
  cover: PdfPicture | null;
  blocks: TypesetElement[];
  /** What was wrong in it once, the newest first. */
  corrections: PdfLine[];
  /** How it is cited, in the style that its language usually has. */
  citation: PdfLine;
}

/** The first page of an issue. */
export interface PdfCover {
  series: string;
  issue: string;
  title: string;
  date: string;
  picture: PdfPicture | null;
}

/** Everything that a file says, as its template reads it (./piece.typ). */
export interface PdfContent {
  locale: Locale;
  dir: Direction;
  digits: Digits;
  title: string;
  authors: string[];
  keywords: string[];
  description: string;
  /** Year, month and day of the date in its properties. */
  day: [number, number, number];
  site: string;
  runningTitle: string;
  /** At the foot of every page; absolute, permanent, and as people read it. */
  address: string;
  words: { contents: string };
  /** Of light pages; nothing where they are the standard ones. */
  colours?: Palette;
  /** Null for the file of one piece. */
  cover: PdfCover | null;
  pieces: PdfPiece[];
}

/** A picture that the template may read. */
export interface PdfFile {
  name: string;
  bytes: Uint8Array;
}

export interface PdfToSet {
  content: PdfContent;
  files: PdfFile[];
}
