export interface PersonName {
  given: string;
  family: string;
  /** "Jr.", "III". */
  suffix: string;
}

/** A whole name, with its family name where somebody has said which it is. */
export type CitedName = string | { whole: string; family: string };

export const wholeName = (name: CitedName) => (typeof name === 'string' ? name : name.whole);

const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const SUFFIX = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i;
/** Words that belong to the family name after them: "Al Suwaidi", "bin Zayed", "van der Berg". Those of two words join by themselves. */
const PARTICLE =
  /^(?:al|el|an|ar|as|ash|at|az|bin|bint|ibn|ben|abu|abd|abdel|abdul|ait|ould|de|da|dos|del|della|der|den|di|du|la|le|ter|van|von|zu)$/i;

/** "Research and Studies Unit": several people, or none. */
const OF_A_BODY = /^(?:and|&)$/i;

/**
 * The parts of a name in Latin letters; null for a name that stays whole: one word, that of a body, and any in Arabic letters, which Arabic writing neither turns
 * around nor shortens. The family name is found by the words that usually belong to one, unless somebody has said which it is.
 */
export function splitName(named: CitedName): PersonName | null {
  const name = wholeName(named);
  const words = name.split(/\s+/).filter(Boolean);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  if (typeof named !== 'string') {
    const given = withoutFamily(words.join(' '), named.family);
    if (given !== null) return { given: given.replace(/,$/, ''), family: named.family, suffix };
  }
  if (NOT_LATIN.test(name) || words.length < 2 || words.some((word) => OF_A_BODY.test(word))) return null;
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1] ?? '')) first -= 1;
  return {
    given: words.slice(0, first).join(' ').replace(/,$/, ''),
    family: words.slice(first).join(' ').replace(/,$/, ''),
    suffix,
  };
}

/** The words of a name before and behind its family name; null where that is no part of it, or all. */
export function withoutFamily(name: string, family: string): string | null {
  const [before = '', behind, ...more] = ` ${name} `.split(` ${family} `);
  const given = [before, behind].map((part) => part?.trim()).filter(Boolean);
  return behind === undefined || more.length > 0 || given.length === 0 ? null : given.join(' ');
}

/** "Al Suwaidi, Alia" */
export function invertedName(name: CitedName): string {
  const split = splitName(name);
  return split ? [split.family, split.given, split.suffix].filter(Boolean).join(', ') : wholeName(name);
}

/** "Al Suwaidi, A. M." */
export function nameWithInitials(name: CitedName): string {
  const split = splitName(name);
  if (!split) return wholeName(name);
  const initials = split.given.split(' ').map((word) =>
    word
      .split('-')
      .filter(Boolean)
      .map((part) => `${[...part][0]}.`)
      .join('-'),
  );
  return [split.family, initials.join(' '), split.suffix].filter(Boolean).join(', ');
}
