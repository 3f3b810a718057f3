import type { Locale } from '@/lib/i18n/locales';
import type { AuthorView } from '@/lib/publications/types';
import { PersonNames } from './person-names';

interface BylineProps {
  authors: Pick<AuthorView, 'name' | 'honorific' | 'path'>[];
  locale: Locale;
}

/** The names of the authors. Null without any. */
export function Byline({ authors, locale }: BylineProps) {
  return authors.length > 0 ? <PersonNames people={authors} locale={locale} rel="author" /> : null;
}
