import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { Glossary, Term } from './read-glossary';

/** The messages of both languages by their keys. */
export type Wording = Record<Locale, ReadonlyMap<string, string>>;

/** The names of parameters and plural forms, and tags, are not prose. */
const SYNTAX =
  /\{\s*\w+\s*,\s*(?:plural|select)\s*,|(?:=\d+|\b[a-z]+) \{(?!\w+[,}])|\{\w+(?:, \w+)?\}|<\/?\w+>|[{}]/g;
const proseOf = (message: string) => message.replace(SYNTAX, ' ').replace(/\s+/g, ' ').trim();

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A whole word; in Arabic, particles of one letter may stand before it. */
function patternOf(word: string): RegExp {
  const particles = isArabic(word) ? '[وفبلك]{0,2}' : '';
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_-])${particles}${escaped(word)}(?![\\p{L}\\p{M}\\p{N}_-])`,
    'giu',
  );
}

/** Words that the glossary has replaced by better ones. */
export function forbiddenWords({ terms }: Glossary, wording: Wording): string[] {
  const words = terms.flatMap(({ never, english, arabic }) =>
    never.map((word) => ({
      pattern: patternOf(word),
      locale: isArabic(word) ? ('ar' as const) : ('en' as const),
      advice: `"${word}": write "${isArabic(word) ? arabic[0] : english[0]}"`,
    })),
  );
  return LOCALES.flatMap((locale) =>
    [...wording[locale]].flatMap(([key, message]) =>
      words
        .filter((word) => word.locale === locale && proseOf(message).search(word.pattern) >= 0)
        .map(({ advice }) => `${locale} ${key} says ${advice}`),
    ),
  );
}

/** Words that stand for two things. */
export function doubleTerms({ terms }: Glossary): string[] {
  const words = terms.flatMap(({ english, arabic }) => [
    ...new Set([...english, arabic[0] ?? ''].map((word) => word.toLowerCase())),
  ]);
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];
}

/** Words of the glossary that no message uses. */
export function unusedTerms({ terms }: Glossary, wording: Wording): string[] {
  const all = { en: [...wording.en.values()].map(proseOf), ar: [...wording.ar.values()].map(proseOf) };
  return terms.flatMap(({ english: [english = ''], arabic: [arabic = ''] }) => [
    ...(all.en.some((message) => message.search(patternOf(english)) >= 0) ? [] : [english]),
    ...(all.ar.some((message) => message.includes(arabic)) ? [] : [arabic]),
  ]);
}

/** Longer words first, so that the "password" in "one-time password" is no word of its own. */
function byLength(terms: Term[]) {
  return terms
    .flatMap(({ english, arabic }) => english.map((word) => ({ word, arabic, pattern: patternOf(word) })))
    .sort((a, b) => b.word.length - a.word.length);
}

/** Arabic sentences without the Arabic word for a word of the English one. */
export function otherTranslations({ terms }: Glossary, wording: Wording): string[] {
  const words = byLength(terms);
  return [...wording.en].flatMap(([key, message]) => {
    const arabicMessage = wording.ar.get(key) ?? '';
    let rest = proseOf(message);
    return words.flatMap(({ word, arabic, pattern }) => {
      if (rest.search(pattern) < 0) return [];
      rest = rest.replace(pattern, ' ');
      const isTranslated = arabic.some((form) => arabicMessage.includes(form));
      return isTranslated ? [] : [`${key}: "${word}" is "${arabic[0]}" in Arabic, not: ${arabicMessage}`];
    });
  });
}

/** What a control says: no sentence. A question in a dialog's title is asked in the words of its button. */
function labelOf(message: string): string | null {
  const label = message.replace(/[…?؟]$/, '');
  return /[.:?!؟؛]/.test(label) ? null : label;
}

/** Buttons that name an act by another word than the glossary, or in another grammatical form. */
export function otherActs({ acts }: Glossary, wording: Wording): string[] {
  return [...wording.en].flatMap(([key, message]) => {
    const arabicMessage = wording.ar.get(key) ?? '';
    const [english, arabic] = [labelOf(message), labelOf(arabicMessage)];
    const command = acts.flatMap(({ never }) => never).find((word) => startsWith(arabic, word));
    const act = acts.find((candidate) => startsWith(english, candidate.english[0] ?? ''));
    const isOther = arabic !== null && act && !startsWith(arabic, act.arabic[0] ?? '');
    return [
      ...(command ? [`ar ${key} begins with "${command}": ${arabicMessage}`] : []),
      ...(isOther
        ? [`${key}: "${act.english[0]}" is "${act.arabic[0]}" on a button, not: ${arabicMessage}`]
        : []),
    ];
  });
}

function startsWith(label: string | null, word: string): boolean {
  return label !== null && new RegExp(`^(?:ال)?${escaped(word)}(?![\\p{L}\\p{M}-])`, 'u').test(label);
}

/** Capital letters, the article and what ends a label make no other label. */
const sameLabel = (message: string) =>
  message
    .toLowerCase()
    .replace(/[.…:?؟]+$/, '')
    .replace(/^ال/, '');

/** Messages that are the same in one language and differ in the other. */
export function labelsWithTwoTranslations(wording: Wording): string[] {
  const keys = [...wording.en.keys()];
  return LOCALES.flatMap((locale) => {
    const other = locale === 'ar' ? 'en' : 'ar';
    const groups = new Map<string, string[]>();
    for (const key of keys) {
      const label = sameLabel(wording[locale].get(key) ?? '');
      groups.set(label, [...(groups.get(label) ?? []), key]);
    }
    return [...groups].flatMap(([label, same]) => {
      const translations = new Set(same.map((key) => sameLabel(wording[other].get(key) ?? '')));
      return translations.size > 1 ? [`${label} (${same.join(', ')}): ${[...translations].join(' | ')}`] : [];
    });
  });
}
