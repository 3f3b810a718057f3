import type { Option, Question, Term } from './parse-query';
import { DERIVED, quoted } from './text-vector';
import type { Part, Unit, WordForms } from './types';

/** A question in PostgreSQL's notation of `tsquery`. */
export interface QueryText {
  /** What a piece must have, and must not have, to be found. */
  match: string;
  /** The same in any order of words, which an index answers alone: what may be found. */
  candidates: string;
  /** What it must have, without what it must not. */
  required: string;
  /** The words exactly as they are written: pieces that have all of them so rank first. */
  exact: string;
  /** Whether the order of words decides, so that `candidates` is not enough. */
  hasOrder: boolean;
  hasExclusions: boolean;
}

/** Null when there is nothing to look for: no word, or only words that must not occur. */
export function queryText({ required, excluded }: Question): QueryText | null {
  if (required.length === 0) return null;
  const terms = required.map((term) => `(${anyOption(term)})`);
  const without = excluded.map((term) => `!(${exclusion(term)})`);
  return {
    match: [...terms, ...without].join(' & '),
    candidates: inAnyOrder([...terms, ...without.filter((term) => !term.includes('<->'))].join(' & ')),
    required: terms.join(' & '),
    exact: required.map((term) => `(${exactWords(term)})`).join(' & '),
    hasOrder: [...terms, ...without].some((term) => term.includes('<->')),
    hasExclusions: excluded.length > 0,
  };
}

const inAnyOrder = (query: string) => query.replaceAll('<->', '&');

const exactWords = ({ options }: Term) =>
  options
    .map(({ units }) => units.map((unit) => `(${exactUnit(unit)})`).join(' & '))
    .map((words) => `(${words})`)
    .join(' | ');

function exactUnit({ parts, whole }: Unit): string {
  const each = parts.filter(isWord).map(({ forms }) => `(${forms.exact.map(quoted).join(' | ')})`);
  return [each.join(' & '), ...(whole?.exact.map(quoted) ?? [])].join(' | ');
}

/** The words of the last term may go on: a question that is still being typed. */
export function prefixQueryText(question: Question): string | null {
  const last = question.required.at(-1);
  const query = queryText({ ...question, excluded: [] });
  if (!last || !query) return null;
  const words = last.options.flatMap(({ units }) => units.slice(-1).flatMap((unit) => unit.parts.slice(-1)));
  const begun = words
    .flatMap(({ forms }) => forms.exact)
    .map((form) => `${quoted(form)}:* | ${quoted(DERIVED + form)}:*`);
  const others = question.required.slice(0, -1).map((term) => `(${anyOption(term)})`);
  return [...others, `(${[anyOption(last), ...begun].join(' | ')})`].join(' & ');
}

const anyOption = ({ options }: Term) => options.map((option) => `(${optionText(option)})`).join(' | ');

/** What must not occur, in any form of its words, but not under the other names that the glossary has for it. */
const exclusion = ({ options }: Term) =>
  options
    .map(({ units, isPhrase }) =>
      isPhrase ? phrase(units) : units.map((unit) => optionText({ units: [unit], isPhrase })).join(' & '),
    )
    .map((text) => `(${text})`)
    .join(' | ');

function optionText({ units, isPhrase }: Option): string {
  return isPhrase ? phrase(units) : units.map((unit) => `(${unitText(unit)})`).join(' & ');
}

function unitText({ parts, whole, isAdjacent }: Unit): string {
  const between = isAdjacent ? ' <-> ' : ' & ';
  const each = parts
    .filter(isWord)
    .map(({ forms }) => `(${anyForm(forms)})`)
    .join(between);
  return whole ? `(${anyForm(whole)}) | (${each})` : each;
}

const isWord = ({ forms }: Part) => forms.exact.length > 0;

/** The first word of a phrase may have a clitic in front of it: والأمم المتحدة. */
function phrase(units: Unit[]): string {
  const parts = units.flatMap((unit) => unit.parts).filter(isWord);
  return parts
    .map(({ forms: { exact } }, index) => (index === 0 ? either(exact) : exact.map(quoted)))
    .map((forms) => `(${forms.join(' | ')})`)
    .join(' <-> ');
}

const either = (forms: readonly string[]) => forms.flatMap((form) => [quoted(form), quoted(DERIVED + form)]);

/** A word is found by any of its forms, whether the text has it as such or as a form of a word of its own. */
const anyForm = ({ exact, derived }: WordForms) => either([...exact, ...derived]).join(' | ');
