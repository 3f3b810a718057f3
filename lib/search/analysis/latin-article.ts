/** The Arabic article in Latin letters, which some write as al or el, some like the letter behind it and some not at all: al-Sisi, ash-Shabaab. */
const ARTICLE = /^[ae]l$/i;
const LIKE_NEXT = /^a(sh|th|dh|[sntdrz])-\1/i;
const JOINED = /^[AaEe]l(?=\p{Lu}\p{Ll})/u;
const LATIN = /^\p{Script=Latin}/u;

/** Whether a word is the article of the word behind a space. */
export const isArticle = (word: string, next: string): boolean => ARTICLE.test(word) && LATIN.test(next);

/** Whether a word is the article of what stands behind a hyphen, if anything does. */
export const isArticleBefore = (word = '', next?: string): boolean =>
  next !== undefined && (isArticle(word, next) || LIKE_NEXT.test(`${word}-${next}`));

/** ElBaradei. */
export const hasJoinedArticle = (word: string): boolean => JOINED.test(word);
export const withoutJoinedArticle = (word: string): string => word.replace(JOINED, '');
