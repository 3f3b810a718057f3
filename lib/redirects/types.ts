import type { SubjectNames } from '@/lib/audit/types';
import type { Locale } from '@/lib/i18n/locales';
import type { ListSort } from '@/lib/list-sort';

/** By what somebody has made a redirect. */
export const REDIRECT_MEANS = ['admin', 'import', 'release'] as const;
export type RedirectMeans = (typeof REDIRECT_MEANS)[number];

/** How a redirect came about: as above, or remembered by the site itself. */
export const REDIRECT_ORIGINS = [...REDIRECT_MEANS, 'site'] as const;
export type RedirectOrigin = (typeof REDIRECT_ORIGINS)[number];

/** By what the list can be ordered: when a redirect was made, its address, and how often it was followed. */
export const REDIRECT_SORTS = ['made', 'address', 'hits'] as const;
export type RedirectSort = ListSort<(typeof REDIRECT_SORTS)[number]>;

export const NEWEST_FIRST: RedirectSort = { key: 'made', isAscending: false };

/** Of a file, so that what is asked for fits into one request. */
export const IMPORT_MAX = { rows: 5_000, bytes: 900_000 };

/** Refused rows that are told one by one; of the others it is told how many they are. */
export const TOLD_ROWS = 100;

export interface RedirectFields {
  fromPath: string;
  toPath: string;
}

export interface StoredRedirect {
  id: string;
  version: number;
  fields: RedirectFields;
}

/** Where readers of an address come: an address, a piece wherever it is now, or nowhere any more. */
export type RedirectTarget =
  | { kind: 'address'; path: string }
  | { kind: 'piece'; title: string; locale: Locale }
  | { kind: 'gone' };

export interface RedirectRow {
  id: string;
  fromPath: string;
  target: RedirectTarget;
  /** Null of what the site itself remembers. */
  means: RedirectMeans | null;
  maker: SubjectNames | null;
  createdAt: Date;
  hits: number;
  /** Null while nobody has come. */
  lastOn: Date | null;
}

export interface ImportedCounts {
  added: number;
  changed: number;
  unchanged: number;
}

/** An address that leads to a piece by its number. */
export interface LeadingAddress {
  id: string;
  fromPath: string;
}
