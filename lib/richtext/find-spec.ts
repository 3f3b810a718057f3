import type { Mark, Node } from '@tiptap/pm/model';
import { MARK_SPECS } from './mark-specs';
import { NODE_SPECS } from './node-specs';
import type { BlockSpec, InlineSpec, MarkSpec, NodeSpec } from './spec-types';

const nodeSpecs = new Map<string, NodeSpec>(NODE_SPECS.map((spec) => [spec.extension.name, spec]));
const markSpecs = new Map<string, MarkSpec>(MARK_SPECS.map((spec) => [spec.extension.name, spec]));

// A missing spec is a bug in the program and never bad input, because the schema itself is built from the specs.
function missing(kind: string, name: string): Error {
  return new Error(`There is no ${kind} spec for "${name}"`);
}

/** The spec of a node, or null for the name of a node that the schema does not have. */
export function findNodeSpec(name: string): NodeSpec | null {
  return nodeSpecs.get(name) ?? null;
}

/** Throws Error if the node is not a block of the schema. */
export function getBlockSpec(node: Node): BlockSpec {
  const spec = findNodeSpec(node.type.name);
  if (spec?.kind !== 'block') throw missing('block', node.type.name);
  return spec;
}

/** Throws Error if the node is not an inline node of the schema. Text has no spec of this kind. */
export function getInlineSpec(node: Node): InlineSpec {
  const spec = findNodeSpec(node.type.name);
  if (spec?.kind !== 'inline') throw missing('inline', node.type.name);
  return spec;
}

/** Throws Error if the mark is not one of the schema. */
export function getMarkSpec(mark: Mark): MarkSpec {
  const spec = markSpecs.get(mark.type.name);
  if (!spec) throw missing('mark', mark.type.name);
  return spec;
}
