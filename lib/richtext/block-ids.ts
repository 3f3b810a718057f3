import type { DocumentJson, NodeJson } from './document-json';
import { schema } from './schema';

/** Whether nodes of this type carry the stable id of a block. */
export function carriesId(type: string): boolean {
  return schema.nodes[type]?.spec.attrs?.id !== undefined;
}

/**
 * The document with an id on every block: blocks without one get one, and of several with the same id the first
 * keeps it. For documents made on the server (import, seed, copy); the shape must be that of a document.
 */
export function withBlockIds(document: DocumentJson, newId: () => string): DocumentJson {
  const used = new Set<string>();
  const unusedId = (): string => {
    const id = newId();
    return used.has(id) ? unusedId() : id;
  };
  const idFor = (given: unknown): string => {
    const id = typeof given === 'string' && !used.has(given) ? given : unusedId();
    used.add(id);
    return id;
  };
  const withId = (node: NodeJson): NodeJson => ({
    ...node,
    ...(carriesId(node.type) ? { attrs: { ...node.attrs, id: idFor(node.attrs?.id) } } : {}),
    ...(node.content ? { content: node.content.map(withId) } : {}),
  });
  return { ...document, content: document.content.map(withId) };
}
