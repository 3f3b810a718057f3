import { withBlockIds } from './block-ids';
import type { DocumentJson, NodeJson } from './document-json';
import { draftParagraph, draftTextblock, type Inline } from './draft-text';
import { NODE_SPECS } from './node-specs';
import { draftFootnote } from './nodes/footnote/footnote';
import type { NodeSpec } from './spec-types';

type Drafts<Spec> = Spec extends { drafts: infer D } ? D[keyof D] : never;

/** A block in its short form, such as `{ p: 'text' }`: one of the `drafts` of the node specs. */
export type Block = Parameters<Drafts<(typeof NODE_SPECS)[number]>>[0];

export interface Draft {
  kicker?: Inline;
  title: Inline;
  standfirst?: Inline;
  body: Block[];
  /** Footnotes by their ids, to which runs of the text refer: a paragraph, or several. */
  notes?: Record<string, Inline | Inline[]>;
}

const specs: readonly NodeSpec[] = NODE_SPECS;
const drafts = new Map(
  specs.flatMap((spec) => (spec.kind === 'block' ? Object.entries(spec.drafts ?? {}) : [])),
);

function blockNode(block: Block): NodeJson {
  const build = Object.keys(block)
    .map((key) => drafts.get(key))
    .find((found) => found !== undefined);
  if (!build) throw new Error(`No block has a short form with the keys ${Object.keys(block).join(', ')}`);
  return build(block as never);
}

function notesNode({ notes = {} }: Draft): NodeJson[] {
  const content = Object.entries(notes).map(([id, note]) => draftFootnote(id, note));
  return content.length > 0 ? [{ type: 'footnotes', content }] : [];
}

/**
 * A document from its text, for samples, tests and imports, with a new id on every block. Text is kept exactly as
 * given: spaces at the ends, no-break spaces, tatweel, harakat. Not validated: parseDocument does that.
 */
export function article(draft: Draft, newId: () => string): DocumentJson {
  const { kicker = '', title, standfirst = '', body } = draft;
  const fields = [
    draftTextblock('kicker', kicker),
    draftTextblock('title', title),
    draftTextblock('standfirst', standfirst),
  ];
  const blocks = body.length > 0 ? body.map(blockNode) : [draftParagraph('')];
  return withBlockIds({ type: 'doc', content: [...fields, ...blocks, ...notesNode(draft)] }, newId);
}
