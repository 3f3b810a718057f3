import { COUNTRIES_AND_CITIES, NAME_BEGINNINGS, OWN_FIRST_LETTER } from './arabic-words';

export interface Base {
  word: string;
  /** How many letters of `word` certainly are clitics: suffixes are only cut when enough of the rest remains. */
  cliticLength: number;
}

/** Clitics that end with the article, longest first, and how many letters must remain: بالغ and فالح have none. */
const WITH_ARTICLE: readonly [letters: string, minRest: number][] = [
  ...(['وبال', 'فبال', 'وكال', 'ولل', 'فلل'] as const).map((letters): [string, number] => [letters, 2]),
  ...(['وال', 'بال', 'لل', 'ال'] as const).map((letters): [string, number] => [letters, 2]),
  ...(['فال', 'كال'] as const).map((letters): [string, number] => [letters, 3]),
];

const CONJUNCTIONS: readonly [letters: string, minRest: number][] = [
  ['و', 4],
  ['ف', 4],
];

/** Prepositions, and prefixes of verbs: سيشارك and يشارك are forms of شارك. */
const PREFIXES: readonly [letters: string, minRest: number][] = [
  ...(['سي', 'ست', 'سن', 'ي'] as const).map((letters): [string, number] => [letters, 4]),
  ...(['ب', 'ك', 'ل'] as const).map((letters): [string, number] => [letters, 5]),
];

/** لله and ولله are what becomes of الله behind ل. */
const FOR_GOD = /^[وف]?لله$/;

/** The word itself and what remains of it without clitics. */
export function withoutClitics(word: string): Base[] {
  if (FOR_GOD.test(word)) return [word, 'لله', 'الله'].map(asBase);
  const definite = OWN_FIRST_LETTER.has(word)
    ? undefined
    : WITH_ARTICLE.find(([letters, minRest]) => begins(word, letters, minRest));
  if (definite) {
    const [letters] = definite;
    const rest = word.slice(letters.length);
    const rests = [rest];
    // للغة is ل and اللغة: one of the two is the word.
    if (letters.endsWith('لل')) rests.push(`ل${rest}`);
    const articled = letters === 'ال' ? [] : [{ word: `ال${rest}`, cliticLength: 2 }];
    return [{ word, cliticLength: letters.length }, ...articled, ...rests.map(asBase)];
  }
  const conjunction = cut(word, CONJUNCTIONS);
  const prefixed = [word, ...conjunction].flatMap((each) => cut(each, PREFIXES));
  return [word, ...conjunction, ...prefixed].map(asBase);
}

const asBase = (word: string): Base => ({ word, cliticLength: 0 });

const begins = (word: string, letters: string, minRest: number) =>
  word.startsWith(letters) && word.length - letters.length >= minRest;

/** What remains when one of these is cut off, or nothing where the letters are likely to be the word's own. */
function cut(word: string, clitics: readonly [letters: string, minRest: number][]): string[] {
  if (OWN_FIRST_LETTER.has(word)) return [];
  return clitics
    .filter(([letters, minRest]) => begins(word, letters, minRest) || isBeforeName(word, letters))
    .map(([letters]) => word.slice(letters.length));
}

/**
 * A preposition before a noun of three letters with a pronoun, which is shorter than what is cut otherwise: بحزبه, ولشعبه. Only where these are
 * consonants, because لسانه, بريده and بلدته have their first letter from the noun.
 */
const BEFORE_SHORT_NOUN = /^[وف]?[بل](?=[^ا][^اوي][^اويت]ه$)/;

/** What remains of a word that ends with a ه and no ة without its preposition, where that is so short. */
export function behindPreposition(word: string): Base[] {
  const isPreceded = !OWN_FIRST_LETTER.has(word) && BEFORE_SHORT_NOUN.test(word);
  return isPreceded ? [asBase(word.replace(BEFORE_SHORT_NOUN, ''))] : [];
}

/** بمصر and لدبي are shorter than what is cut otherwise. */
function isBeforeName(word: string, letters: string): boolean {
  if (letters.length > 1 || letters === 'ي' || !word.startsWith(letters)) return false;
  const rest = word.slice(1);
  return COUNTRIES_AND_CITIES.has(rest) || NAME_BEGINNINGS.has(rest);
}
