import { Fragment, type Node, Slice } from '@tiptap/pm/model';

/** Completes a copied part of a point: a lead, a paragraph, and the rest. */
function wholePoint(point: Node): Node {
  const { schema } = point.type;
  const [first, second, ...rest] = point.children;
  const lead = first?.type.name === 'pointLead' ? first : schema.node('pointLead');
  const text = first?.type.name === 'pointLead' ? second : first;
  const following = first?.type.name === 'pointLead' ? rest : point.children.slice(1);
  const paragraph = text?.type.name === 'paragraph' ? text : schema.node('paragraph');
  const kept = text && text !== paragraph ? [text, ...following] : following;
  return point.copy(Fragment.fromArray([lead, paragraph, ...kept]));
}

/** Whether whole points were copied and not only words of one point. */
function holdsPoints(node: Node | null): node is Node {
  return node?.type.name === 'pointList' && (node.childCount > 1 || (node.firstChild?.childCount ?? 0) > 1);
}

/** Points copied without their list get one. */
function inList(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice;
  const first = content.firstChild;
  if (first?.type.name !== 'point') return slice;
  const list = first.type.schema.nodes.pointList?.create(null, content);
  return list ? new Slice(Fragment.from(list), openStart + 1, openEnd + 1) : slice;
}

/**
 * Copied points are pasted as points. A copied slice is open at its edges, and at an open edge ProseMirror would merge
 * the words of the first or last point into the line at the caret.
 */
export function closePoints(copied: Slice): Slice {
  const { content, openStart, openEnd } = inList(copied);
  const last = content.childCount - 1;
  const atStart = openStart > 0 && holdsPoints(content.firstChild);
  const atEnd = openEnd > 0 && holdsPoints(content.lastChild);
  if (!atStart && !atEnd) return copied;
  const nodes = content.content.map((node, index) =>
    (index === 0 && atStart) || (index === last && atEnd)
      ? node.copy(Fragment.fromArray(node.children.map(wholePoint)))
      : node,
  );
  // A list that is both the first and the last node is closed on both sides or not at all.
  return new Slice(Fragment.fromArray(nodes), atStart ? 0 : openStart, atEnd ? 0 : openEnd);
}
