import { INTL_TAGS } from './intl-tags';
import type { Locale } from './locales';

const conjunctions = {
  ar: new Intl.ListFormat(INTL_TAGS.ar, { type: 'conjunction' }),
  en: new Intl.ListFormat(INTL_TAGS.en, { type: 'conjunction' }),
};

/** A person as a byline names one. */
export interface Named {
  name: string;
  honorific: string;
}

/** Names with their honorifics, and what stands between them by the rules of the language: "Dr A, B and C", «د. أ وب». */
export function personNameParts(people: readonly Named[], locale: Locale) {
  const names = people.map(({ name, honorific }) => (honorific ? `${honorific} ${name}` : name));
  return conjunctions[locale].formatToParts(names);
}

/** The same as one line. */
export function personNames(people: readonly Named[], locale: Locale): string {
  return personNameParts(people, locale)
    .map(({ value }) => value)
    .join('');
}
