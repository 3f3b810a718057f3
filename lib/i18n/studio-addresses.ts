import { KIND_SEGMENTS, type Kind } from './addresses';
import type { Locale } from './locales';

interface EditionAddress {
  kind: Kind;
  entryId: string;
  locale: Locale;
}

/** Where an edition is written. */
export function editorPath({ kind, entryId, locale }: EditionAddress): string {
  return `/studio/${KIND_SEGMENTS[kind]}/${entryId}/${locale}`;
}

/** What an edition has not followed of the one in the other language. */
export function translationPath({ entryId, locale }: Omit<EditionAddress, 'kind'>): string {
  return `/studio/translations/${entryId}/${locale}`;
}

/** The timeline of an edition, or one of its revisions. */
export function historyPath(edition: EditionAddress, number?: number): string {
  const path = `${editorPath(edition)}/history`;
  return number === undefined ? path : `${path}/${number}`;
}

/** Two sides of a history beside each other: a revision by its number, `draft` or `live`. */
export function comparePath(edition: EditionAddress, from: number | string, to: number | string): string {
  return `${historyPath(edition)}/compare?from=${from}&to=${to}`;
}
