import { IsolatedText } from '@/components/prose/isolated-text';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import type { Locale } from '@/lib/i18n/locales';
import type { AuthorView } from '@/lib/publications/types';

interface PersonNamesProps {
  people: Pick<AuthorView, 'name' | 'honorific' | 'path'>[];
  locale: Locale;
  rel?: 'author';
}

const conjunctions = {
  ar: new Intl.ListFormat(INTL_TAGS.ar, { type: 'conjunction' }),
  en: new Intl.ListFormat(INTL_TAGS.en, { type: 'conjunction' }),
};

/** Names with their honorifics, joined by the rules of the language: "Dr A, B and C", «د. أ وب». Each leads to its person's page. */
export function PersonNames({ people, locale, rel }: PersonNamesProps) {
  const names = people.map(({ name, honorific }) => (honorific ? `${honorific} ${name}` : name));
  let next = 0;
  return conjunctions[locale].formatToParts(names).map((part) => {
    if (part.type === 'literal') return part.value;
    const person = people[next++];
    return (
      person && (
        <a key={person.path} rel={rel} href={encodeURI(person.path)}>
          <IsolatedText text={part.value} locale={locale} />
        </a>
      )
    );
  });
}
