import type { Node } from '@tiptap/pm/model';
import type { Issue } from '@/lib/errors';
import { isBlank } from './clean-text';
import { footnoteOrder, footnotesOf, referencesIn } from './nodes/footnote/footnote-index';

/** In characters: how much of a note without a number is told, so that it is found. */
const TOLD = 40;

function beginning(note: Node): string {
  const text = note.textBetween(0, note.content.size, ' ').trim();
  return text.length > TOLD ? `${text.slice(0, TOLD).trimEnd()}…` : text;
}

/** Footnotes that readers will miss or look for in vain: without a number in the text, without words, and numbers without a note. */
export function footnoteIssues(doc: Node): Issue[] {
  const notes = footnotesOf(doc);
  const order = footnoteOrder(doc);
  const loose = [...notes].filter(([id, note]) => !order.includes(id) && !isBlank(note.textContent));
  const empty = order.filter((id) => isBlank(notes.get(id)?.textContent ?? ''));
  const missing = new Set(referencesIn(doc).filter((id) => !notes.has(id)));
  return [
    ...loose.map(([id, note]) => ({
      path: `block:${id}`,
      key: 'publish.footnoteLoose' as const,
      params: { words: beginning(note) },
    })),
    ...empty.map((id) => ({
      path: `block:${id}`,
      key: 'publish.footnoteEmpty' as const,
      params: { number: order.indexOf(id) + 1 },
    })),
    ...(missing.size > 0
      ? [{ path: 'body', key: 'publish.footnoteMissing' as const, params: { found: missing.size } }]
      : []),
  ];
}
