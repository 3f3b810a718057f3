/** The two languages of the newsroom; content is written in one of them, block by block if need be. */
export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DIRECTIONS = ['rtl', 'ltr'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The direction in which a language is written. */
export function naturalDirection(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The newsroom's language that is written in this direction. */
export function languageOfDirection(direction: Direction): Language {
  return direction === 'rtl' ? 'ar' : 'en';
}
