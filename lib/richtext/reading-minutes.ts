/** What adults read of a text in either language in a minute, in words. */
const WORDS_PER_MINUTE = 200;

/** Whole minutes that readers need for so many words; 0 for less than half a minute. */
export function readingMinutes(words: number): number {
  return Math.round(words / WORDS_PER_MINUTE);
}

/** The words of a text: what holds a letter or a number. */
export function textWordCount(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
