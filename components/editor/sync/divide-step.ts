import { type Fragment, type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { isDocumentField } from '@/lib/richtext/document-fields';
import { jsonBytes } from './request-size';

/** Two of these fit into one request (MAX_BATCH_BYTES). */
export const MAX_STEP_BYTES = 400_000;

/** More than a position in a document takes as JSON, so that ordinary steps are not measured. */
const MAX_BYTES_OF_A_POSITION = 300;

const encoder = new TextEncoder();

/** A position in a fragment and how many nodes it is inside of. */
interface Cut {
  at: number;
  depth: number;
}

/** A node without its content. */
function shellBytes(node: Node): number {
  return jsonBytes({ ...node.type.create(node.attrs, null, node.marks).toJSON(), content: [] });
}

/**
 * How many code units of a text fit, without dividing a surrogate pair. Its escaping in JSON is not counted: it doubles quotation
 * marks, and a part twice as large still fits into a request.
 */
function fittingLength(text: string, bytes: number): number {
  return encoder.encodeInto(text, new Uint8Array(Math.max(0, bytes))).read;
}

/** Finds where content reaches a number of bytes, and the end of the last line before that. */
class CutSearch {
  private bytes = 0;
  private readonly candidates: Cut[] = [];
  private readonly maxBytes: number;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** Every cut that leaves at most the bytes before it, the last one first. */
  candidatesIn(content: Fragment): Cut[] {
    this.walk(content, { at: 0, depth: 0 });
    return this.candidates.reverse();
  }

  /** Whether the whole content fits. */
  private walk(content: Fragment, { at, depth }: Cut): boolean {
    let position = at;
    for (const node of content.content) {
      if (!this.walkNode(node, { at: position, depth })) return false;
      position += node.nodeSize;
    }
    return true;
  }

  private walkNode(node: Node, { at, depth }: Cut): boolean {
    if (node.isText) return this.walkText(node, { at, depth });
    this.bytes += shellBytes(node);
    if (this.bytes > this.maxBytes) return false;
    if (!this.walk(node.content, { at: at + 1, depth: depth + 1 })) return false;
    if (node.isTextblock) this.candidates.push({ at: at + 1 + node.content.size, depth: depth + 1 });
    return true;
  }

  private walkText(node: Node, { at, depth }: Cut): boolean {
    const text = node.text ?? '';
    const shell = jsonBytes({ ...node.toJSON(), text: '' });
    const length = fittingLength(text, this.maxBytes - this.bytes - shell);
    this.bytes += shell + encoder.encode(text.slice(0, length)).byteLength;
    if (length > 0 && length < text.length) this.candidates.push({ at: at + length, depth });
    return length === text.length;
  }
}

/** The nodes around the end of a fragment, the outermost first. */
function endNodes(content: Fragment, depth: number): Node[] {
  const last = content.lastChild;
  return depth > 0 && last ? [last, ...endNodes(last.content, depth - 1)] : [];
}

/** Whether a step with the content before the cut leaves a valid document. */
function isValidCut({ content, openStart, openEnd }: Slice, { at, depth }: Cut): boolean {
  if (depth < openEnd || at <= openStart || at >= content.size - openEnd) return false;
  // A document has all of its fields at every moment.
  if (content.cut(at).content.some((node) => isDocumentField(node.type.name))) return false;
  const ends = endNodes(content.cut(0, at), depth);
  // What follows the step in the document joins the end of each part, as it joins the end of the whole.
  const joins = endNodes(content, openEnd).every((node, level) => ends[level]?.type === node.type);
  return joins && ends.every((node) => node.type.validContent(node.content));
}

interface Division {
  first: Step;
  rest: ReplaceStep;
}

/** A step is divided when it is made, and again for each request until all of it is stored. */
const divisions = new WeakMap<Step, Division | null>();

/**
 * The first part of a step that inserts more than one request may hold, and the rest, which applies after it. Both together have the
 * effect of the step. Null for a step that is small enough or cannot be divided.
 */
export function divideStep(step: Step, maxBytes = MAX_STEP_BYTES): Division | null {
  const known = maxBytes === MAX_STEP_BYTES ? divisions.get(step) : undefined;
  if (known !== undefined) return known;
  const division = calculateDivision(step, maxBytes);
  if (maxBytes === MAX_STEP_BYTES) divisions.set(step, division);
  return division;
}

function calculateDivision(step: Step, maxBytes: number): Division | null {
  if (!(step instanceof ReplaceStep) || step.slice.size * MAX_BYTES_OF_A_POSITION < maxBytes) return null;
  if (jsonBytes(step.toJSON()) <= maxBytes) return null;
  const { content, openStart, openEnd } = step.slice;
  const cut = new CutSearch(maxBytes).candidatesIn(content).find((at) => isValidCut(step.slice, at));
  if (!cut) return null;
  const first = new ReplaceStep(step.from, step.to, new Slice(content.cut(0, cut.at), openStart, openEnd));
  // The rest begins inside the nodes that the first part has closed, and replaces their ends.
  const from = step.from + cut.at - openStart;
  const rest = new ReplaceStep(
    from,
    from + cut.depth - openEnd,
    new Slice(content.cut(cut.at), cut.depth, openEnd),
  );
  return { first, rest };
}

/** The steps, each small enough for a request, that together have the effect of one step. */
export function dividedSteps(step: Step, maxBytes = MAX_STEP_BYTES): Step[] {
  const parts: Step[] = [];
  let rest = step;
  for (let next = divideStep(rest, maxBytes); next; next = divideStep(rest, maxBytes)) {
    parts.push(next.first);
    rest = next.rest;
  }
  return [...parts, rest];
}
