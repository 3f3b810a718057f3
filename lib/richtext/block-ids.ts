import type { DocumentJson, NodeJson } from './document-json';
import { schema } from './schema';

/** Whether nodes of this type carry the stable id of a block. */
export function carriesId(type: string): boolean {
  return schema.nodes[type]?.spec.attrs?.id !== undefined;
}

function givenIds(node: NodeJson): string[] {
  const own = typeof node.attrs?.id === 'string' ? [node.attrs.id] : [];
  return [...own, ...(node.content ?? []).flatMap(givenIds)];
}

/**
 * The document with an id on every block: blocks without one get one, and of several with the same id the first
 * keeps it. For documents made on the server (import, seed, copy); the shape must be that of a document.
 */
export function withBlockIds(document: DocumentJson, newId: () => string): DocumentJson {
  const taken = new Set(givenIds(document));
  const kept = new Set<string>();
  const unusedId = (): string => {
    let id = newId();
    while (taken.has(id)) id = newId();
    taken.add(id);
    return id;
  };
  const idFor = (given: unknown): string => {
    if (typeof given !== 'string' || kept.has(given)) return unusedId();
    kept.add(given);
    return given;
  };
  const withId = (node: NodeJson): NodeJson => ({
    ...node,
    ...(carriesId(node.type) ? { attrs: { ...node.attrs, id: idFor(node.attrs?.id) } } : {}),
    ...(node.content ? { content: node.content.map(withId) } : {}),
  });
  return { ...document, content: document.content.map(withId) };
}
