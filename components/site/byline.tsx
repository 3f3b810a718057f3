import type { Locale } from '@/lib/i18n/locales';
import type { AuthorView } from '@/lib/publications/types';

interface BylineProps {
  authors: Pick<AuthorView, 'name' | 'honorific' | 'path'>[];
  locale: Locale;
  /** Whether names lead to their authors' pages. Not inside dense lists, where the title is the only way on. */
  linked?: boolean;
}

const conjunctions = {
  ar: new Intl.ListFormat('ar', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** Names with their titles, joined as the language joins them: "Dr A, B and C", «د. أ وب». Null without authors. */
export function Byline({ authors, locale, linked = false }: BylineProps) {
  if (authors.length === 0) return null;
  const names = authors.map(({ name, honorific }) => (honorific ? `${honorific} ${name}` : name));
  let next = 0;
  return conjunctions[locale].formatToParts(names).map((part) => {
    if (part.type === 'literal') return part.value;
    const author = authors[next++];
    return author && linked ? (
      <a key={author.path} rel="author" href={encodeURI(author.path)}>
        {part.value}
      </a>
    ) : (
      <span key={author?.path}>{part.value}</span>
    );
  });
}
