const ALPHABETS = [
  { word: /^\p{Script=Arabic}+$/u, letters: [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'] },
  { word: /^[a-z]+$/, letters: [...'abcdefghijklmnopqrstuvwxyz'] },
];

/** One letter more makes 30 spellings more. */
const MAX_LENGTH = 20;

/**
 * Every spelling of a folded word with one letter left out, exchanged with its neighbour, replaced or added: some 60 for each of its letters.
 * None of a word that is neither Arabic nor English.
 */
export function nearSpellings(folded: string): string[] {
  const alphabet = ALPHABETS.find(({ word }) => word.test(folded));
  if (!alphabet || folded.length > MAX_LENGTH) return [];
  const found = new Set<string>();
  for (let at = 0; at <= folded.length; at++) {
    const [before, after] = [folded.slice(0, at), folded.slice(at)];
    const [next = '', second = ''] = after;
    if (next) found.add(before + after.slice(1));
    if (second) found.add(before + second + next + after.slice(2));
    for (const letter of alphabet.letters) {
      found.add(before + letter + after);
      if (next) found.add(before + letter + after.slice(1));
    }
  }
  found.delete(folded);
  return [...found];
}
