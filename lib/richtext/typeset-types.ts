import type { Direction, Locale } from '@/lib/i18n/locales';

// What the template of PDF files sets (lib/pdf/piece.typ): data alone, as JSON. The template never reads any of it as markup.

/** Words and what stands among them. */
export type TypesetInline =
  | string
  | { kind: 'break' }
  /** The number of a note. The note itself is among the elements of the document; it stands where it is referred to first. */
  | { kind: 'noteReference'; note: string; number: number; isFirst: boolean }
  /** Words that are kept apart from the text around them. */
  | { kind: 'isolate'; dir: Direction; content: TypesetInline[] }
  /** Words with a mark, by the tag that it has in HTML. */
  | { kind: 'marked'; tag: string; attributes: Record<string, string>; content: TypesetInline[] };

/** A block, or a part of one. What else a kind has is said by its spec. */
export interface TypesetElement {
  readonly kind: string;
  readonly [name: string]: TypesetValue;
}

export type TypesetValue =
  | string
  | number
  | boolean
  | null
  | Direction
  | Locale
  | readonly TypesetInline[]
  | readonly TypesetElement[]
  | readonly TypesetValue[]
  | Readonly<Record<string, string>>
  | TypesetElement;
