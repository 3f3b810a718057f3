import { setImmediate } from 'node:timers/promises';
import { splitWords } from './split-words';
import type { WordForms } from './types';

/** From the most to the least important, as PostgreSQL names them. */
export type Weight = 'A' | 'B' | 'C' | 'D';

export interface WeighedText {
  weight: Weight;
  text: string;
}

/** Marks a form that a word may be derived from, so that the word itself is told apart: exact forms rank first, and phrases are exact. */
export const DERIVED = '~';

/** PostgreSQL stores no higher position, and a vector of less than 1 MB. */
const MAX_POSITION = 16_383;
const MAX_LEXEME_BYTES = 500_000;
const MAX_POSITIONS_EACH = 200;

/** A long text lets other work in between. Milliseconds. */
const SLICE_MS = 8;

/** Between two texts, so that no phrase spans them. */
const GAP = 8;

/**
 * The words of the texts as a `tsvector` in PostgreSQL's notation: every form of a word at the position of the word. What is beyond the
 * limits of a vector is left out.
 */
export async function textVector(texts: readonly WeighedText[]): Promise<string> {
  const vector = new VectorWriter();
  let position = 1;
  let sliceEnd = performance.now() + SLICE_MS;
  for (const { weight, text } of texts) {
    for (const { parts, whole } of splitWords(text)) {
      if (vector.isFull || position + parts.length > MAX_POSITION) return vector.toString();
      if (performance.now() > sliceEnd) {
        await setImmediate();
        sliceEnd = performance.now() + SLICE_MS;
      }
      if (whole) vector.add(whole, position, weight);
      for (const { forms } of parts) vector.add(forms, position++, weight);
    }
    position += GAP;
  }
  return vector.toString();
}

class VectorWriter {
  readonly #positions = new Map<string, string[]>();
  #bytes = 0;

  get isFull(): boolean {
    return this.#bytes > MAX_LEXEME_BYTES;
  }

  add({ exact, derived, inTexts }: WordForms, position: number, weight: Weight): void {
    const at = weight === 'D' ? `${position}` : `${position}${weight}`;
    for (const form of exact) this.#add(form, at);
    for (const form of derived) this.#add(DERIVED + form, at);
    for (const form of inTexts) this.#add(DERIVED + form, at);
  }

  #add(lexeme: string, at: string): void {
    const known = this.#positions.get(lexeme);
    if (!known) this.#positions.set(lexeme, [at]);
    else if (known.length < MAX_POSITIONS_EACH) known.push(at);
    // Two bytes for a letter and for a position, and what PostgreSQL keeps for each lexeme.
    this.#bytes += known ? 2 : 2 * lexeme.length + 8;
  }

  toString(): string {
    return [...this.#positions]
      .map(([lexeme, positions]) => `${quoted(lexeme)}:${positions.join(',')}`)
      .join(' ');
  }
}

/** A lexeme in PostgreSQL's notation, of vectors and of queries. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&').replaceAll('\0', '')}'`;
}
