import type { Locale } from '@/lib/i18n/locales';

/** The pages of one thing in each language in which it has one. Paths are decoded. */
export interface SitemapPage {
  paths: Partial<Record<Locale, string>>;
  /** When the page in each language changed last; not said where that is not known. */
  changedAt?: Partial<Record<Locale, Date>>;
  /** The address for readers of other languages; the Arabic page if not given. */
  defaultPath?: string;
}

/** A file of addresses, by its name without `.xml`. */
export interface SitemapFile {
  name: string;
  changedAt?: Date;
}

export interface NewsItem {
  locale: Locale;
  path: string;
  title: string;
  datelineAt: Date;
}
