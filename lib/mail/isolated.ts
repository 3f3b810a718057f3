const FIRST_STRONG_ISOLATE = '\u2068';
const POP = '\u2069';
/** Line breaks and other control characters, and characters that would end the isolation or reorder what follows. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** One line without control characters: no text of a person begins a new header of a mail or changes the order of the words around it. */
export function plainLine(text: string): string {
  return text.replace(CONTROLS, ' ').trim();
}

/** Words of a person within a sentence of either language, in their own direction. */
export function isolated(text: string): string {
  return FIRST_STRONG_ISOLATE + plainLine(text) + POP;
}

const PAIR = new RegExp(`${FIRST_STRONG_ISOLATE}([^${FIRST_STRONG_ISOLATE}${POP}]*)${POP}`, 'g');

/** The same as elements, for text in which markup is escaped already. */
export function isolatedMarkup(escaped: string): string {
  return escaped.replace(PAIR, '<bdi>$1</bdi>');
}
