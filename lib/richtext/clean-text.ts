/** NUL and other controls except tab and newline, and two code points that XML forbids. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Embeddings and overrides can make a line read as something that it does not say. */
const OVERRIDES = /[\u202A-\u202E]/g;
const ALL_BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;
const ZERO_WIDTH = /[\uFEFF\u200B]/g;
/** Line and paragraph separators: HTML ignores them, but the bidirectional algorithm breaks the line there. */
const UNICODE_BREAKS = /[\u2028\u2029]/g;
const ISOLATE = /[\u2066-\u2069]/g;
const POP = '\u2069';
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether text holds NUL, another control (tab and newline are allowed), U+FFFE or U+FFFF. */
export function hasForbiddenCharacters(text: string): boolean {
  return text.search(FORBIDDEN) !== -1;
}

/** Whether text holds half of a surrogate pair, which neither UTF-8 nor the database can store. */
export function hasLoneSurrogates(text: string): boolean {
  return text.search(LONE_SURROGATE) !== -1;
}

/**
 * The text without forbidden characters, halves of pairs replaced by U+FFFD. For stored or pasted text, which must not
 * be refused.
 */
export function repairText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\uFFFD');
}

/** The text without any character that controls direction: for slugs, file names and comparisons. */
export function stripBidiControls(text: string): string {
  return text.replace(ALL_BIDI_CONTROLS, '');
}

/** Positions (counted over all pieces) of isolate characters that lack their partner. */
function unbalancedIsolates(text: string): Set<number> {
  const open: number[] = [];
  const unbalanced = new Set<number>();
  for (const { 0: character, index } of text.matchAll(ISOLATE)) {
    if (character !== POP) open.push(index);
    else if (open.pop() === undefined) unbalanced.add(index);
  }
  for (const index of open) unbalanced.add(index);
  return unbalanced;
}

/**
 * The pieces of one line of text as readers may see them: overrides and embeddings (U+202A–202E), U+200B and
 * U+FEFF removed, isolates (U+2066–2069) kept only where they pair up within the line, line and paragraph
 * separators turned into spaces. RLM, LRM, joiners, harakat, tatweel and no-break spaces stay as they are.
 */
export function readablePieces(pieces: readonly string[]): string[] {
  const clean = pieces.map((piece) =>
    piece.replace(OVERRIDES, '').replace(ZERO_WIDTH, '').replace(UNICODE_BREAKS, ' '),
  );
  const unbalanced = unbalancedIsolates(clean.join(''));
  if (unbalanced.size === 0) return clean;
  let start = 0;
  return clean.map((piece) => {
    const offset = start;
    start += piece.length;
    return piece.replace(ISOLATE, (character, index: number) =>
      unbalanced.has(offset + index) ? '' : character,
    );
  });
}

/** One line of text as readers may see it; see readablePieces. */
export function readableText(text: string): string {
  return readablePieces([text]).join('');
}

/** The text with each run of white space as one space, and none at the ends. */
export function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether no character of the text is visible: white space, invisible characters, or accents without a letter. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

/** Length in characters (code points: an emoji of one code point counts one, a fatha counts one). */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
