import type { Node } from '@tiptap/pm/model';
import type { Issue } from '@/lib/errors';
import { characterCount } from './clean-text';
import { isDocumentField } from './document-fields';
import { getBlockSpec } from './find-spec';

function issueOf(block: Node, field: string): Issue[] {
  const { limit } = getBlockSpec(block);
  const found = limit ? characterCount(block.textContent) : 0;
  if (!limit || found <= limit.characters) return [];
  return [{ path: field, key: limit.issue, params: { limit: limit.characters, found } }];
}

function issuesIn(parent: Node, field?: string): Issue[] {
  return parent.children.flatMap((block) => {
    const path = field ?? (isDocumentField(block.type.name) ? block.type.name : 'body');
    return [...issueOf(block, path), ...(block.inlineContent ? [] : issuesIn(block, path))];
  });
}

/**
 * Blocks with more characters than their spec allows, each with the field that it is in. Such a text can be saved and
 * not published. The depth of the tree must have been checked.
 */
export function lengthIssues(doc: Node): Issue[] {
  return issuesIn(doc);
}
