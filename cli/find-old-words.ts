import { ALLOWED_PHRASES, type Kind, OLD_WORDS, type OldWord } from './old-words';

export interface Finding {
  path: string;
  /** From 1; 0 for the name of the file itself. */
  line: number;
  word: string;
  instead: string;
}

interface Part {
  kind: Kind;
  text: string;
  offset: number;
}

const BY_WORD = new Map<string, OldWord>(OLD_WORDS.flatMap((old) => old.words.map((word) => [word, old])));

/** Comments, then quoted text, then what lies between; a quote that is never closed ends with its line. */
const CODE =
  /(\/\*[\s\S]*?\*\/|\/\/[^\n]*)|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|[A-Za-z_$][\w$-]*/g;
/** The key of a message, and the parameters inside its sentence, but not the text of a plural form such as `other {items}`. */
const MESSAGE_NAME = /"[^"\n]+"(?=:)|(?<!\b(?:zero|one|two|few|many|other) )\{\w+(?=[,}])/g;
/** What comes before the title of a test, which is prose like a comment. */
const TITLE_FOLLOWS = /(?:\b(?:it|test|describe)|\))\(\s*$/;
/** The words of an identifier in any case style: `putHTMLOn` has `put`, `HTML` and `On`. */
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

function partsOf(path: string, text: string): Part[] {
  if (path.startsWith('lib/i18n/messages/')) {
    return [...text.matchAll(MESSAGE_NAME)].map((match) => ({
      kind: 'name',
      text: match[0],
      offset: match.index,
    }));
  }
  if (/\.(md|sql|json|txt)$/.test(path)) return [{ kind: 'comment', text, offset: 0 }];
  return [...text.matchAll(CODE)].map(({ 0: found, 1: comment, 2: quoted, index }) => {
    const isTitle = quoted !== undefined && TITLE_FOLLOWS.test(text.slice(Math.max(0, index - 40), index));
    const kind = comment || isTitle ? 'comment' : quoted ? 'string' : 'name';
    return { kind, text: found, offset: index };
  });
}

/** Blanks keep every offset where it is. */
function withoutAllowedPhrases(text: string): string {
  return ALLOWED_PHRASES.reduce(
    (rest, phrase) => rest.replace(phrase, (found) => ' '.repeat(found.length)),
    text,
  );
}

function* wordsOf({ text, offset }: Part): Generator<{ word: string; offset: number }> {
  let before: { word: string; end: number } | undefined;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const word = found.toLowerCase();
    yield { word, offset: offset + index };
    if (before && index - before.end <= 1) yield { word: `${before.word} ${word}`, offset: offset + index };
    before = { word, end: index + found.length };
  }
}

/** Old words in one file's name and text. `path` is relative to the repository and has forward slashes. */
export function findOldWords(path: string, text: string): Finding[] {
  const name: Part = { kind: 'name', text: withoutAllowedPhrases(path), offset: -1 };
  const findings: Finding[] = [];
  for (const part of [name, ...partsOf(path, withoutAllowedPhrases(text))]) {
    for (const { word, offset } of wordsOf(part)) {
      const old = BY_WORD.get(word);
      if (!old || old.except?.test(path) || old.in?.includes(part.kind) === false) continue;
      const line = part === name ? 0 : text.slice(0, offset).split('\n').length;
      findings.push({ path, line, word, instead: old.instead });
    }
  }
  return findings;
}
