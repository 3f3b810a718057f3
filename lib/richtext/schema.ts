import { type AnyExtension, type Extensions, getSchema } from '@tiptap/core';
import { MARK_SPECS } from './mark-specs';
import { NODE_SPECS } from './node-specs';
import type { NodeSpec } from './spec-types';

const specs: readonly NodeSpec[] = NODE_SPECS;
const closing = specs.filter((spec) => spec.kind === 'block' && spec.closesDocument);

function extensionOf(spec: NodeSpec): AnyExtension {
  if (spec.kind !== 'document') return spec.extension;
  // Of what may follow, ProseMirror makes the first type where it must make a block. The alternative without closing blocks makes
  // that a block of the body.
  const closed = [spec.content, ...closing.map(({ extension }) => `${extension.name}?`)].join(' ');
  return spec.extension.extend({ content: `(${closed}) | (${spec.content})` });
}

/** Every node and mark as a Tiptap extension. The editor takes this list and adds its plugins. */
export const documentExtensions: Extensions = [
  ...specs.map(extensionOf),
  ...MARK_SPECS.map(({ extension }) => extension),
];

/** The one schema of all rich text: a node or mark that is not in it cannot be stored, rendered or searched. */
export const schema = getSchema([...documentExtensions]);
