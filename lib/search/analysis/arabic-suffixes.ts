import type { Base } from './arabic-clitics';
import { COUNTRIES_AND_CITIES, OWN_AT, OWN_LAST_HA } from './arabic-words';

/** What may stand for a suffix, when at least so many letters of the word remain before it. */
interface Suffix {
  letters: string;
  replacements: readonly { by: string; minRest: number }[];
  /** Whether the letters before it allow it; every ending does otherwise. */
  fits?: (rest: string) => boolean;
}

type Replacement = [by: string, minRest: number];

const suffix = (letters: string, ...replacements: Replacement[]): Suffix => ({
  letters,
  replacements: replacements.map(([by, minRest]) => ({ by, minRest })),
});

const suffixes = (list: string, ...replacements: Replacement[]): Suffix[] =>
  list.split(' ').map((letters) => suffix(letters, ...replacements));

const endsInConsonant = (rest: string) => !/[اوي]$/.test(rest);

/** Participles of Arabic: مسؤولو, لاعبو. ماركو and فيديو have an ending of their own. */
const isParticiple = (rest: string) =>
  /^م[^اي].*[^ي]$/.test(rest) || (/^[^م]ا..$/.test(rest) && /[حخذصضطظعغقث]/.test(rest));

/** حزبها is of حزب; مساهم and مياه are of nothing that is shorter. What is longer always fits. */
const isNounOfThree = (rest: string) => rest.length > 3 || endsInConsonant(rest);

const isNoOwnAt = (rest: string) => !OWN_AT.has(rest);

/** ة is folded to ه, which is never cut off by itself: عملة is not عمل. */
const SUFFIXES: readonly Suffix[] = [
  // Plurals and the dual: عملات of عملة, مطارات of مطار; لبنان and بحرين are too short to be of لبن and بحر.
  suffix('ات', ['ه', 2], ['', 4]),
  ...suffixes('ان ين ون', ['', 4]),
  ...suffixes('تان تين', ['ه', 2]),
  // The same before another noun: مسؤولو الأمم المتحدة, دولتا المصب.
  { ...suffix('و', ['', 4]), fits: isParticiple },
  suffix('تا', ['ه', 3]),
  // Relations: إيرانية of إيراني of إيران.
  suffix('يه', ['ي', 3], ['', 4]),
  suffix('ي', ['', 4]),
  ...suffixes('يات يون يين يان', ['ي', 3], ['', 4]),
  // Tanwin, and pronouns: كتاباً, سياستها. Only behind a long vowel a ه belongs to the word (اتجاها): عملها is no form of عملة.
  { ...suffix('ا', ['', 4]), fits: (rest) => !/[^اوي]ه$/.test(rest) },
  ...suffixes('ها هم هن هما', ['', 3]).map((each) => ({ ...each, fits: isNounOfThree })),
  ...suffixes('نا كم', ['', 4]),
  ...suffixes('ته تها تهم تهن تهما تنا تكم تي', ['ه', 3]),
  // Pronouns of a plural or a dual: تصريحاته, مسؤوليها, مسؤولوها, دولتيهما.
  ...suffixes('اته اتها اتهم اتهن اتهما اتنا اتكم اتي', ['ات', 3], ['ه', 3], ['', 4]).map((each) => ({
    ...each,
    fits: isNoOwnAt,
  })),
  ...suffixes('يها يهم يهن يهما وه وها وهم', ['', 4]),
  ...suffixes('تيه تيها تيهم تيهما تاه تاها تاهما', ['ه', 3]),
  // ى before a pronoun: مداها, مستواهم.
  suffix('اها', ['ي', 2]),
  ...suffixes('اهم اهما اهن', ['ي', 3]),
  // Verbs: شاركت, شاركوا. بيروت is no form of بيرو.
  { ...suffix('ت', ['', 4]), fits: endsInConsonant },
  suffix('وا', ['', 4]),
];

/** The pronoun of رئيسه and مستواه, which nothing but the writer's care tells from ة. */
const PRONOUN: readonly Suffix[] = [
  { ...suffix('ه', ['', 3]), fits: (rest) => isNounOfThree(rest) && !OWN_LAST_HA.has(`${rest}ه`) },
  suffix('اه', ['ي', 3]),
];

/** What makes a relation of the name of a country: مصري, مصريون, نمساوي. */
const RELATIONS = ['ي', 'يه', 'يون', 'يين', 'يان', 'يات'].flatMap((letters) => [letters, `و${letters}`]);

/** The word with each suffix cut off or replaced. */
export const withoutSuffixes = (base: Base): string[] => [...replaced(base, SUFFIXES), ...countryOf(base)];

/**
 * The word of a text, whose last letter is a ه and no ة, without it. A noun with an article has no pronoun: in الموجه the letter belongs to
 * the word.
 */
export const withoutPronoun = (bases: readonly Base[]): string[] =>
  bases.some(({ cliticLength }) => cliticLength > 0) ? [] : bases.flatMap((base) => replaced(base, PRONOUN));

function replaced({ word, cliticLength }: Base, suffixes: readonly Suffix[]): string[] {
  return suffixes.flatMap(({ letters, replacements, fits }) => {
    if (!word.endsWith(letters)) return [];
    const rest = word.slice(0, word.length - letters.length);
    if (fits && !fits(rest)) return [];
    return replacements
      .filter(({ minRest }) => rest.length - cliticLength >= minRest)
      .map(({ by }) => rest + by);
  });
}

/** المصرية is of مصر, which is shorter than what remains of other words, and كندية of كندا. */
function countryOf({ word }: Base): string[] {
  return RELATIONS.filter((letters) => word.endsWith(letters))
    .map((letters) => word.slice(0, word.length - letters.length))
    .flatMap((rest) => [rest, `${rest}ا`])
    .filter((name) => COUNTRIES_AND_CITIES.has(name));
}
