import { isStopUnit, type Option, type Question, type Term } from './parse-query';
import { splitWords } from './split-words';
import type { Unit, WordForms } from './types';

/** Names that mean the same, of which any finds the others: NATO, الناتو, حلف شمال الأطلسي. */
export type SynonymGroup = readonly string[];

/** A hostile glossary must not make one word a question of hundreds. */
const MAX_OPTIONS = 12;

/**
 * The question in which every name that the glossary knows may also be any of its other names. A name of several words is known where
 * they follow one another, in quotation marks or without.
 */
export function withSynonyms({ required, excluded }: Question, groups: readonly SynonymGroup[]): Question {
  const known = groups.map((group) =>
    group.map((name) => [...splitWords(name)]).filter((units) => units.length > 0),
  );
  return { required: expanded(required, known), excluded };
}

function expanded(terms: readonly Term[], groups: readonly Unit[][][]): Term[] {
  const result: Term[] = [];
  for (let index = 0; index < terms.length; ) {
    const match = longestMatch(terms.slice(index), groups);
    result.push(
      match ? choice(terms.slice(index, index + match.length), match.others) : (terms[index] as Term),
    );
    index += match?.length ?? 1;
  }
  return result;
}

interface Match {
  /** How many terms the name takes. */
  length: number;
  others: Unit[][];
}

function longestMatch(terms: readonly Term[], groups: readonly Unit[][][]): Match | null {
  const matches = groups.flatMap((names) =>
    names.map((name) => ({
      length: termsOf(terms, telling(name)),
      others: names.filter((other) => other !== name),
    })),
  );
  const length = Math.max(0, ...matches.map((match) => match.length));
  if (length === 0) return null;
  return {
    length,
    others: matches.filter((match) => match.length === length).flatMap(({ others }) => others),
  };
}

/** The words of a name that a question has of it: "the" of "The Hague" is not searched for. All of them where none says anything. */
function telling(name: readonly Unit[]): readonly Unit[] {
  const units = name.filter((unit) => !isStopUnit(unit));
  return units.length > 0 ? units : name;
}

/** How many of the first terms are this name; 0 when they are not. */
function termsOf(terms: readonly Term[], name: readonly Unit[]): number {
  const [first] = terms;
  const quoted = first?.options.length === 1 && first.options[0]?.isPhrase ? first.options[0].units : null;
  if (quoted) return sameUnits(telling(quoted), name) ? 1 : 0;
  const units = terms.slice(0, name.length).map((term) => singleUnit(term));
  return units.every((unit) => unit !== null) && sameUnits(units, name) ? name.length : 0;
}

function singleUnit({ options }: Term): Unit | null {
  const [option] = options;
  return options.length === 1 && option && !option.isPhrase ? (option.units[0] ?? null) : null;
}

function sameUnits(units: readonly Unit[], name: readonly Unit[]): boolean {
  return units.length === name.length && units.every((unit, index) => isSame(unit, name[index]));
}

/** What a unit is called: all of it, and Sisi of Al-Sisi. */
function asWords({ parts, whole }: Unit): WordForms[] {
  const first = whole === null || parts.length === 1 ? parts.slice(0, 1).map(({ forms }) => forms) : [];
  return whole ? [whole, ...first] : first;
}

/** Whether one of the two is the other one, or a form of it: والناتو, نيتو. Of two words that have a third in common it is not known. */
function isSame(unit: Unit, name: Unit | undefined): boolean {
  const meet = (exact: WordForms, other: WordForms) =>
    exact.exact.some((form) => other.exact.includes(form) || other.derived.includes(form));
  const others = name ? asWords(name) : [];
  return asWords(unit).some((a) => others.some((b) => meet(a, b) || meet(b, a)));
}

/** What was typed, or one of the other names; those of several words as they are written. */
function choice(typed: readonly Term[], others: readonly Unit[][]): Term {
  const [only] = typed;
  const own: Option[] =
    typed.length === 1 && only
      ? only.options
      : [{ units: typed.flatMap(({ options }) => options[0]?.units ?? []), isPhrase: false }];
  const options = others.slice(0, MAX_OPTIONS).map((units) => ({ units, isPhrase: units.length > 1 }));
  return { options: [...own, ...options] };
}

/** By which words of a name its group is found in the glossary: what the first word that a question has of it may be typed as. */
export function synonymKeys(name: string): string[] {
  return telling([...splitWords(name)])
    .slice(0, 1)
    .flatMap(formsOf);
}

/** The keys by which the names in a question are looked up. */
export function questionKeys({ required }: Question): string[] {
  const units = required.flatMap(({ options }) => options.flatMap((option) => option.units));
  return [...new Set(units.flatMap(formsOf))];
}

const formsOf = (unit: Unit) => asWords(unit).flatMap(({ exact, derived }) => [...exact, ...derived]);
