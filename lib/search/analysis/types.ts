/** What a word is found by. */
export interface WordForms {
  /** How the word is written, folded. More than one where spellings of hamza differ. */
  exact: readonly string[];
  /** What the word may be a form of: without clitics, endings and suffixes. Never among `exact`. */
  derived: readonly string[];
  /** What it may be a form of besides where it stands in a text: رئيسه of رئيس. Who asks for مكتبه means مكتبة, and gets no مكتب. */
  inTexts: readonly string[];
  /** Whether it says so little that a question is searched without it. */
  isStopWord: boolean;
}

/** A part of a text, in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

export interface Part extends Range {
  forms: WordForms;
}

/** What is written without a space: a word, or several that a hyphen, an apostrophe or a change from letters to digits separates. */
export interface Unit {
  parts: Part[];
  /** All of it as one word, which somebody else may write so: "e-mail" and "email". Null where that is its only part. */
  whole: WordForms | null;
  /** Whether the parts mean something only side by side: "G20" is not any "g" and any "20". */
  isAdjacent: boolean;
}
