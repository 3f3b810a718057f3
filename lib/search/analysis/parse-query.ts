import { splitWords } from './split-words';
import type { Unit } from './types';

/** One thing that a piece must have (or must not have). */
export interface Term {
  /** Ways in which a piece can have it; more than one where the glossary knows other names. */
  options: Option[];
}

export interface Option {
  units: Unit[];
  /** The words stand side by side, as they are written; otherwise each of them anywhere, in any form. */
  isPhrase: boolean;
}

export interface Question {
  required: Term[];
  excluded: Term[];
}

/** What a reader types into a field. UTF-16 code units. */
export const MAX_QUERY_LENGTH = 200;

/** Every word costs the database a look-up. */
const MAX_TERMS = 12;
const MAX_EXCLUDED = 6;

/** A quotation of any style, or a word, with the Arabic article in front of it; with a hyphen in front of all, what must not occur. */
const TERM =
  /(?<minus>(?<=^|\s)[-\u2212])?(?:["\u201c\u201d\u201e](?<straight>[^"\u201c\u201d\u201e]*)["\u201c\u201d\u201e]?|«(?<guillemets>[^»]*)»?|(?<words>(?:[aeAE][lL] (?=\p{L}))?[^\s"\u201c\u201d\u201e«»]+))/gu;

/** Controls of the direction, which come with what is copied from a page: no hyphen stands behind a space with one between the two. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const termsOf = (text: string) => text.replace(DIRECTION, '').slice(0, MAX_QUERY_LENGTH).matchAll(TERM);

/** Reads what somebody typed: words, "phrases" and -exclusions. Anything at all is a question; some have no terms. */
export function parseQuery(text: string): Question {
  const question: Question = { required: [], excluded: [] };
  for (const { groups = {} } of termsOf(text)) {
    const phrase = groups.straight ?? groups.guillemets;
    const list = groups.minus ? question.excluded : question.required;
    list.push(...(phrase === undefined ? wordTerms(groups.words ?? '') : phraseTerms(phrase)));
  }
  return {
    required: withoutStopWords(question.required).slice(0, MAX_TERMS),
    excluded: question.excluded.slice(0, MAX_EXCLUDED),
  };
}

export interface RequiredText {
  text: string;
  isPhrase: boolean;
}

/** What is required as it was typed, for columns that are searched by parts of words. */
export function requiredTexts(text: string): RequiredText[] {
  return [...termsOf(text)].flatMap(({ groups = {} }) => {
    const phrase = groups.straight ?? groups.guillemets;
    return groups.minus ? [] : [{ text: phrase ?? groups.words ?? '', isPhrase: phrase !== undefined }];
  });
}

const isSearchable = (unit: Unit) => unit.parts.some(({ forms }) => forms.exact.length > 0);

function unitsOf(text: string): Unit[] {
  return [...splitWords(text)].filter(isSearchable).slice(0, MAX_TERMS);
}

function wordTerms(text: string): Term[] {
  return unitsOf(text).map((unit) => ({ options: [{ units: [unit], isPhrase: false }] }));
}

function phraseTerms(text: string): Term[] {
  const units = unitsOf(text);
  return units.length === 0 ? [] : [{ options: [{ units, isPhrase: true }] }];
}

/** Whether a term is one word that says too little to be searched for. */
function isStopTerm({ options: [option] }: Term): boolean {
  const [unit, ...more] = option?.units ?? [];
  return unit !== undefined && more.length === 0 && !option?.isPhrase && isStopUnit(unit);
}

/** Whether what is written without a space is one word that says too little. */
export const isStopUnit = ({ parts, whole }: Unit): boolean =>
  whole === null && parts.length < 2 && parts.every(({ forms }) => forms.isStopWord);

/** All of them stay when there is nothing else. */
function withoutStopWords(terms: Term[]): Term[] {
  const telling = terms.filter((term) => !isStopTerm(term));
  return telling.length > 0 ? telling : terms;
}
