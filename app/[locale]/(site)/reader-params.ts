import { notFound } from 'next/navigation';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { type IssueCursor, type PageCursor, parseIssueCursor, parsePageCursor } from '@/lib/page-cursor';

export type Query = Record<string, string | string[] | undefined>;

export interface ReaderProps {
  params: Promise<{ locale: string }>;
}

export interface SlugProps {
  params: Promise<{ locale: string; slug: string }>;
}

export interface PagedProps {
  searchParams: Promise<Query>;
}

export function readLocale(locale: string): Locale {
  return isLocale(locale) ? locale : notFound();
}

/** The requested slug, decoded but not normalised, because another form than the stored one is redirected to it. */
export function readSlug(encoded: string): string {
  const slug = decode(encoded) ?? notFound();
  // No stored slug contains control characters, and PostgreSQL rejects NUL in a parameter.
  return /\p{Cc}/u.test(slug) ? notFound() : slug;
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** The piece that a later page of a list follows; null on the first page, and for anything that is no cursor. */
export function readCursor({ before }: Query): PageCursor | null {
  return typeof before === 'string' ? parsePageCursor(before) : null;
}

/** The issue that a later page of the issues of a series follows. */
export function readIssueCursor({ before }: Query): IssueCursor | null {
  return typeof before === 'string' ? parseIssueCursor(before) : null;
}
