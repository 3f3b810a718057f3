import { IsolatedText } from '@/components/prose/isolated-text';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import type { Locale } from '@/lib/i18n/locales';
import type { AuthorView } from '@/lib/publications/types';

interface BylineProps {
  authors: Pick<AuthorView, 'name' | 'honorific' | 'path'>[];
  locale: Locale;
}

const conjunctions = {
  ar: new Intl.ListFormat(INTL_TAGS.ar, { type: 'conjunction' }),
  en: new Intl.ListFormat(INTL_TAGS.en, { type: 'conjunction' }),
};

/**
 * Names with their honorifics, joined by the rules of the language: "Dr A, B and C", «د. أ وب». Each leads to its author's page. Null
 * without authors.
 */
export function Byline({ authors, locale }: BylineProps) {
  if (authors.length === 0) return null;
  const names = authors.map(({ name, honorific }) => (honorific ? `${honorific} ${name}` : name));
  let next = 0;
  return conjunctions[locale].formatToParts(names).map((part) => {
    if (part.type === 'literal') return part.value;
    const author = authors[next++];
    return (
      author && (
        <a key={author.path} rel="author" href={encodeURI(author.path)}>
          <IsolatedText text={part.value} locale={locale} />
        </a>
      )
    );
  });
}
