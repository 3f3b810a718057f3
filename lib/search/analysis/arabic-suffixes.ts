import type { Base } from './arabic-clitics';

/** What may stand for a suffix, when at least so many letters of the word remain before it. */
interface Suffix {
  letters: string;
  replacements: readonly { by: string; minRest: number }[];
  /** Whether the letters before it allow it; every ending does otherwise. */
  fits?: (rest: string) => boolean;
}

const suffix = (letters: string, ...replacements: [by: string, minRest: number][]): Suffix => ({
  letters,
  replacements: replacements.map(([by, minRest]) => ({ by, minRest })),
});

const endsInConsonant = (rest: string) => !/[اوي]$/.test(rest);

/** ة is folded to ه, which is never cut off by itself: عملة is not عمل. */
const SUFFIXES: readonly Suffix[] = [
  // Plurals and the dual: عملات of عملة, مطارات of مطار; لبنان and بحرين are too short to be of لبن and بحر.
  suffix('ات', ['ه', 2], ['', 4]),
  suffix('ان', ['', 4]),
  suffix('ين', ['', 4]),
  suffix('ون', ['', 4]),
  suffix('تان', ['ه', 2]),
  suffix('تين', ['ه', 3]),
  // Relations: إيرانية of إيراني of إيران.
  suffix('يه', ['ي', 3], ['', 4]),
  suffix('ي', ['', 4]),
  ...['يات', 'يون', 'يين', 'يان'].map((letters) => suffix(letters, ['ي', 3], ['', 4])),
  // Tanwin, and pronouns: كتاباً, سياستها.
  suffix('ا', ['', 4]),
  ...['ها', 'هم', 'هن', 'هما', 'نا', 'كم'].map((letters) => suffix(letters, ['', 4])),
  ...['ته', 'تها', 'تهم', 'تهما', 'تنا', 'تكم', 'تي'].map((letters) => suffix(letters, ['ه', 3])),
  // Verbs: شاركت, شاركوا. بيروت is no form of بيرو.
  { ...suffix('ت', ['', 4]), fits: endsInConsonant },
  suffix('وا', ['', 4]),
];

/** The word with each suffix cut off or replaced. */
export function withoutSuffixes({ word, cliticLength }: Base): string[] {
  return SUFFIXES.flatMap(({ letters, replacements, fits }) => {
    if (!word.endsWith(letters)) return [];
    const rest = word.slice(0, word.length - letters.length);
    if (fits && !fits(rest)) return [];
    return replacements
      .filter(({ minRest }) => rest.length - cliticLength >= minRest)
      .map(({ by }) => rest + by);
  });
}
