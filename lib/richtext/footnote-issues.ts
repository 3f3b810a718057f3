import type { Node } from '@tiptap/pm/model';
import type { Issue } from '@/lib/errors';
import { isBlank } from './clean-text';
import { footnoteOrder, footnotesOf, referencesIn } from './nodes/footnote/footnote-index';
import { noteBeginning } from './nodes/footnote/note-beginning';

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
      params: { words: noteBeginning(note) },
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
