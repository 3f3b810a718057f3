import type { Node } from '@tiptap/pm/model';

const keys = new WeakMap<Node, string>();

/** Equal for two nodes that differ in nothing but the ids of their blocks. */
export function contentKey(node: Node): string {
  const known = keys.get(node);
  if (known !== undefined) return known;
  const key = JSON.stringify(withoutIds(node.toJSON()));
  keys.set(node, key);
  return key;
}

function withoutIds(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutIds);
  if (typeof json !== 'object' || json === null) return json;
  const { attrs, content, ...rest } = json as { attrs?: Record<string, unknown>; content?: unknown };
  const { id: _id, ...stated } = attrs ?? {};
  return { ...rest, attrs: stated, content: withoutIds(content) };
}
