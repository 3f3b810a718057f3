import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { colonAfter } from '@/lib/richtext/nodes/point-lead/colon-after';

/** "1- ", "١-", "2. " or "3) " typed at the start of a line; not the beginning of "3.5", "11-12" or "3-year". */
const TYPED_NUMBER =
  /^\s*[0-9\u0660-\u0669]{1,6}\s*(?:[-–](?:\s+(?![\s\p{N}])|(?=\p{Script=Arabic})(?!\p{N})|$)|[.)](?:\s+|$))/u;
/** In characters. A lead is a few words, so a colon further on is part of the sentence. */
const MAX_LEAD_LENGTH = 120;

export interface PointText {
  lead: Fragment;
  text: Fragment;
}

/** The line as a string in which every position of the document is one character. */
function lineOf(textblock: Node): string {
  return textblock.textBetween(0, textblock.content.size, undefined, '\n');
}

/** Inline content that a lead allows: no inline nodes, no marks except the language of a run. */
export function leadContent(schema: Schema, content: Fragment): Fragment {
  const lead = schema.nodes.pointLead;
  return Fragment.fromArray(
    content.content.map((node) =>
      node.isText ? node.mark(lead?.allowedMarks(node.marks) ?? []) : schema.text(' '),
    ),
  );
}

/** How many characters the number takes with which a line begins; 0 if it begins with none. */
export function typedNumberLength(textblock: Node): number {
  return TYPED_NUMBER.exec(lineOf(textblock))?.[0].length ?? 0;
}

/**
 * Splits a line "Lead: text" from the position `start`: the lead ends at the first colon that is followed by a space or
 * nothing. Without such a colon, everything is text.
 */
export function splitPointText(textblock: Node, start: number): PointText {
  const { schema } = textblock.type;
  const line = lineOf(textblock);
  const colon = line.slice(start).search(/:(\s|$)/);
  if (colon < 1 || colon > MAX_LEAD_LENGTH)
    return { lead: Fragment.empty, text: textblock.content.cut(start) };
  const end = start + colon;
  const space = /^\s*/.exec(line.slice(end + 1))?.[0].length ?? 0;
  return {
    lead: leadContent(schema, textblock.content.cut(start, end)),
    text: textblock.content.cut(end + 1 + space),
  };
}

/** Lead and text as the single line that replaces them when the point is dissolved: "Lead: text". */
export function joinPointText(lead: Node, paragraph: Node): Fragment {
  if (lead.content.size === 0) return paragraph.content;
  const words = lead.textContent.trimEnd();
  const colon = paragraph.content.size === 0 ? '' : `${colonAfter(words)} `;
  const joint = colon === '' ? Fragment.empty : Fragment.from(lead.type.schema.text(colon));
  return lead.content.append(joint).append(paragraph.content);
}
