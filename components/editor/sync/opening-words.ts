import type { Node } from '@tiptap/pm/model';

const MAX_LENGTH = 80;

/** The title of a document, or its first words; empty if there are none. */
export function openingWords(doc: Node): string {
  const title = doc.children.find(({ type }) => type.name === 'title');
  const lines = [title, ...doc.children].map((node) => node?.textContent.trim() ?? '');
  return shortened(lines.find((line) => line !== '') ?? '');
}

/** Cut between words. */
function shortened(line: string): string {
  if (line.length <= MAX_LENGTH) return line;
  return `${line.slice(0, MAX_LENGTH).replace(/(\s+\S*|[\ud800-\udbff])$/, '')}…`;
}
