import type { Direction, Locale } from './locales';

/** Tells the `<bdi>` of a run that was isolated automatically from one that was set by hand, which pasted text keeps. */
export const RUN_CLASS = 'run';

/**
 * The attributes of the `<bdi>` around an isolated run. Right-to-left words are Arabic, and are read aloud as such; of left-to-right
 * runs, many of which are names and numbers, the language is not known.
 */
export function isolatingAttributes(direction: Direction): { lang?: Locale; dir: Direction } {
  return direction === 'rtl' ? { lang: 'ar', dir: direction } : { dir: direction };
}
