/** What is looked for, and how it is compared. */
export interface FindQuery {
  words: string;
  wholeWords: boolean;
  /** Any form of hamza, with or without diacritics and tatweel. */
  ignoreForms: boolean;
  matchCase: boolean;
}

/** Letters that are written for each other where hamza is written differently, or left out. */
const HAMZA_FORMS: Record<string, string> = {
  ا: 'اأإآٱ',
  و: 'وؤ',
  ي: 'يئ',
  ؤ: 'ؤئءو',
  ئ: 'ئؤءي',
  ء: 'ءؤئأ',
};
for (const alef of 'أإآٱ') HAMZA_FORMS[alef] = 'اأإآٱ';

/** Letters of Latin script with and without their accents, by the letter alone. */
const ACCENTED = new Map<string, string>();
for (let code = 0xc0; code <= 0x24f; code += 1) {
  const letter = String.fromCharCode(code);
  const [base = letter] = letter.normalize('NFD');
  if (base !== letter) ACCENTED.set(base, (ACCENTED.get(base) ?? base) + letter);
}

/** Diacritics, joiners, marks of direction and tatweel. */
const BETWEEN = String.raw`[\p{Mn}\p{Cf}\u0640]`;
const DROPPED = /[\p{Mn}\p{Cf}\u0640]/gu;
const SPACE = String.raw`[ \u00a0\u202f]`;
const IN_WORD = String.raw`[\p{L}\p{N}\p{M}_]`;

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

function looseCharacter(character: string): string {
  const forms = HAMZA_FORMS[character] ?? ACCENTED.get(character);
  return `${forms ? `[${forms}]` : escaped(character)}${BETWEEN}*`;
}

/** Alef with madda or hamza may be stored as two characters, which this joins. */
function patternOf({ words, ignoreForms }: FindQuery): string {
  const composed = words.normalize('NFC');
  const wanted = ignoreForms
    ? [...composed].map((letter) =>
        /\p{Script=Latin}/u.test(letter) ? (letter.normalize('NFD')[0] ?? letter) : letter,
      )
    : [...composed];
  const characters = ignoreForms ? wanted.join('').replace(DROPPED, '') : wanted.join('');
  const one = ignoreForms ? looseCharacter : escaped;
  return [...characters].map((character) => (/\s/.test(character) ? SPACE : one(character))).join('');
}

/** The pattern that finds the words in a line; null where there is nothing to find. No letter loses its diacritics to it. */
export function searchPattern(query: FindQuery): RegExp | null {
  const pattern = patternOf(query);
  if (pattern === '' || query.words.trim() === '') return null;
  const [before, after] = query.wholeWords
    ? [`(?<!${IN_WORD})`, `(?!${IN_WORD})`]
    : ['', String.raw`(?!\p{Mn})`];
  return new RegExp(before + pattern + after, query.matchCase ? 'gu' : 'giu');
}
