import type { Locale } from '@/lib/i18n/locales';
import type { MarkJson, NodeJson } from './document-json';
import { MARK_SPECS } from './mark-specs';

/** Text of a line: as it is, or in runs, some of them marked. */
export type Inline = string | (string | Run | NoteRun)[];

export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
  /** Marks a run of the other language, isolated from the text around it. */
  lang?: Locale;
}

/** The number of a footnote, by the id of the note; see Draft.notes. */
export interface NoteRun {
  note: string;
}

function marksOf(run: Run): MarkJson[] {
  return MARK_SPECS.flatMap(({ extension, draft }) => {
    const attrs = draft?.(run);
    if (!attrs) return [];
    return [{ type: extension.name, ...(Object.keys(attrs).length > 0 ? { attrs } : {}) }];
  });
}

function inlineNode(run: string | Run | NoteRun): NodeJson {
  if (typeof run === 'string') return { type: 'text', text: run };
  if ('note' in run) return { type: 'footnoteReference', attrs: { note: run.note } };
  const marks = marksOf(run);
  return { type: 'text', text: run.text, ...(marks.length > 0 ? { marks } : {}) };
}

/** A textblock of this type from the text of a line, which is kept exactly as given. */
export function draftTextblock(type: string, inline: Inline, attrs?: NodeJson['attrs']): NodeJson {
  const runs = (typeof inline === 'string' ? [inline] : inline).map(inlineNode);
  const content = runs.filter(({ text }) => text !== '');
  return { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}

export function draftParagraph(inline: Inline): NodeJson {
  return draftTextblock('paragraph', inline);
}
