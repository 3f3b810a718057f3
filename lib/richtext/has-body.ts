import type { Node } from '@tiptap/pm/model';
import { isBlank } from './clean-text';
import { bodyText } from './plain-text';

/** Whether the body of a document says or shows anything. */
export function hasBody(doc: Node): boolean {
  if (!isBlank(bodyText(doc))) return true;
  let shows = false;
  doc.descendants((node) => {
    if (node.isBlock && node.isLeaf) shows = true;
    return !shows;
  });
  return shows;
}
