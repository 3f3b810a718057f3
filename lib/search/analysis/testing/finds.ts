import { type Option, parseQuery } from '@/lib/search/analysis/parse-query';
import { splitWords } from '@/lib/search/analysis/split-words';
import type { Unit, WordForms } from '@/lib/search/analysis/types';
import { type SynonymGroup, withSynonyms } from '@/lib/search/analysis/with-synonyms';

/**
 * Whether a question finds a text, by the rules of lib/search/analysis/query-text.ts without a database. The modules' tests ask
 * PostgreSQL the same questions.
 */
export function finds(question: string, text: string, glossary: readonly SynonymGroup[] = []): boolean {
  const { required, excluded } = withSynonyms(parseQuery(question), glossary);
  const words = wordsOf(text);
  const has = (option: Option) =>
    option.isPhrase ? hasPhrase(option.units, words) : option.units.every((unit) => hasUnit(unit, words));
  return (
    required.length > 0 &&
    required.every(({ options }) => options.some(has)) &&
    !excluded.some(({ options }) => options.some(has))
  );
}

type Words = { all: Set<string>; at: Set<string>[]; exactAt: Set<string>[] };

function wordsOf(text: string): Words {
  const units = [...splitWords(text)];
  const parts = units.flatMap((unit) => unit.parts.map(({ forms }) => forms));
  const wholes = units.flatMap(({ whole }) => (whole ? [whole] : []));
  return {
    all: new Set([...parts, ...wholes].flatMap(formsInText)),
    at: parts.map((forms) => new Set(formsInText(forms))),
    exactAt: parts.map(({ exact }) => new Set(exact)),
  };
}

const formsOf = ({ exact, derived }: WordForms) => [...exact, ...derived];
const formsInText = (forms: WordForms) => [...formsOf(forms), ...forms.inTexts];

function hasUnit({ parts, whole, isAdjacent }: Unit, { all, at }: Words): boolean {
  const isIn = (forms: WordForms, words: Set<string> | undefined) =>
    formsOf(forms).some((form) => words?.has(form));
  const hasParts = isAdjacent
    ? at.some((_, start) => parts.every(({ forms }, index) => isIn(forms, at[start + index])))
    : parts.every(({ forms }) => isIn(forms, all));
  return hasParts || (whole !== null && isIn(whole, all));
}

function hasPhrase(units: readonly Unit[], { exactAt }: Words): boolean {
  const wanted = units.flatMap(({ parts }) => parts.map(({ forms }) => forms.exact));
  return exactAt.some((_, start) =>
    wanted.every((exact, index) => exact.some((form) => exactAt[start + index]?.has(form))),
  );
}
