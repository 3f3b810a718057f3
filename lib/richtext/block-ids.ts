import type { DocumentJson, NodeJson } from './document-json';
import { schema } from './schema';

/** Whether nodes of this type have the stable id of a block. */
export function hasIdAttribute(type: string): boolean {
  return schema.nodes[type]?.spec.attrs?.id !== undefined;
}

/** The ids of all blocks in a node. */
export function idsIn(node: NodeJson): string[] {
  const own = typeof node.attrs?.id === 'string' ? [node.attrs.id] : [];
  return [...own, ...(node.content ?? []).flatMap(idsIn)];
}

/**
 * The document with an id on every block: blocks without an id get one, and of several blocks with the same id all but
 * the first get a new one. For documents made on the server (import, seed, copy). The JSON must have the shape of a
 * document.
 */
export function withBlockIds(document: DocumentJson, newId: () => string): DocumentJson {
  const taken = new Set(idsIn(document));
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
    ...(hasIdAttribute(node.type) ? { attrs: { ...node.attrs, id: idFor(node.attrs?.id) } } : {}),
    ...(node.content ? { content: node.content.map(withId) } : {}),
  });
  return { ...document, content: document.content.map(withId) };
}
