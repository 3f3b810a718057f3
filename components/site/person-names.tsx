import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import { personNameParts } from '@/lib/i18n/person-names';
import type { AuthorView } from '@/lib/publications/types';

interface PersonNamesProps {
  people: Pick<AuthorView, 'name' | 'honorific' | 'path'>[];
  locale: Locale;
  rel?: 'author';
}

/** The names of people as a line (lib/i18n/person-names.ts). Each leads to its person's page. */
export function PersonNames({ people, locale, rel }: PersonNamesProps) {
  let next = 0;
  return personNameParts(people, locale).map((part) => {
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
