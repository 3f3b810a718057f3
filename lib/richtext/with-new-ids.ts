import { idsIn } from './block-ids';
import type { AttributeValue, DocumentJson, NodeJson } from './document-json';

/** Gives every id that it is asked for one and the same new id. */
export function newIdFor(newId: () => string): (id: string) => string {
  const given = new Map<string, string>();
  return (id) => {
    const known = given.get(id) ?? newId();
    given.set(id, known);
    return known;
  };
}

/** The document with other ids on all its blocks. What refers to a block by its id, such as the number of a note, follows it. */
export function withNewIds(document: DocumentJson, idFor: (id: string) => string): DocumentJson {
  const ids = new Set(idsIn(document));
  const renamed = (value: AttributeValue) =>
    typeof value === 'string' && ids.has(value) ? idFor(value) : value;
  const copied = (node: NodeJson): NodeJson => ({
    ...node,
    ...(node.attrs && {
      attrs: Object.fromEntries(Object.entries(node.attrs).map(([name, value]) => [name, renamed(value)])),
    }),
    ...(node.content && { content: node.content.map(copied) }),
  });
  return { ...document, content: document.content.map(copied) };
}
