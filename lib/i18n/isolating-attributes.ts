import type { Direction, Locale } from './locales';

/** Tells the `<bdi>` of a run that was isolated automatically from one that was set by hand, which pasted text keeps. */
export const RUN_CLASS = 'run';

const ARABIC_LETTER = /(?=\p{L})\p{Script=Arabic}/u;

/**
 * The attributes of the `<bdi>` around an isolated run. Words in Arabic letters are read aloud as Arabic; of others in right-to-left scripts, such
 * as Hebrew, and of left-to-right runs, many of which are names and numbers, the language is not known.
 */
export function isolatingAttributes(direction: Direction, text: string): { lang?: Locale; dir: Direction } {
  return direction === 'rtl' && ARABIC_LETTER.test(text)
    ? { lang: 'ar', dir: direction }
    : { dir: direction };
}
