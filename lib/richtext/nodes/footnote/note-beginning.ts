import type { Node } from '@tiptap/pm/model';

/** In characters: how much of a note is told, so that it is found. */
const TOLD = 40;

/** The first words of a note, in one line; empty where nothing is written in it. */
export function noteBeginning(note: Node): string {
  const text = note.textBetween(0, note.content.size, ' ').trim();
  return text.length > TOLD ? `${text.slice(0, TOLD).trimEnd()}…` : text;
}
