import type { Node } from '@tiptap/pm/model';
import type { Issue } from '@/lib/errors';
import { characterCount, hasForbiddenCharacters, hasLoneSurrogates } from './clean-text';
import { DOCUMENT_LIMITS } from './document-limits';
import { getBlockSpec } from './find-spec';
import { treeIssues } from './measure-tree';

/** Blocks with more characters than their spec allows. The depth of the tree must have been checked. */
function lengthIssues(parent: Node, path = ''): Issue[] {
  const at = path === '' ? 'content' : `${path}.content`;
  return parent.children.flatMap((block, index) => {
    const { limit } = getBlockSpec(block);
    const found = limit ? characterCount(block.textContent) : 0;
    const own: Issue[] =
      limit && found > limit.characters
        ? [{ path: `${at}.${index}`, key: limit.issue, params: { limit: limit.characters, found } }]
        : [];
    return block.inlineContent ? own : [...own, ...lengthIssues(block, `${at}.${index}`)];
  });
}

function textIssue(text: string, path: string): Issue | null {
  if (hasForbiddenCharacters(text)) return { path, key: 'document.forbiddenCharacter' };
  if (hasLoneSurrogates(text)) return { path, key: 'document.loneSurrogate' };
  return null;
}

/** The first fault in a tree (content that the schema forbids, bad characters). Its depth must have been checked. */
export function nodeFault(node: Node, path = ''): Issue | null {
  if (node.isText) return textIssue(node.text ?? '', path);
  if (!node.type.validContent(node.content)) {
    return { path: path || 'document', key: 'document.misplaced', params: { name: node.type.name } };
  }
  const at = path === '' ? 'content' : `${path}.content`;
  for (let index = 0; index < node.childCount; index += 1) {
    const fault = nodeFault(node.child(index), `${at}.${index}`);
    if (fault) return fault;
  }
  return null;
}

/** What only ProseMirror's own check finds, such as the same mark twice. */
function schemaIssues(doc: Node): Issue[] {
  try {
    doc.check();
    return [];
  } catch {
    return [{ path: 'document', key: 'document.misplaced', params: { name: doc.type.name } }];
  }
}

/** Everything that forbids storing a document made of the schema's nodes: size, misplaced nodes, bad characters. */
export function documentIssues(doc: Node): Issue[] {
  const tooLarge = treeIssues(doc, (node) => node.children, 'document');
  if (tooLarge.length > 0) return tooLarge;
  if (doc.type.name !== 'doc') return [{ path: 'document', key: 'document.notDocument' }];
  const fault = nodeFault(doc);
  if (fault) return [fault];
  return [...lengthIssues(doc), ...schemaIssues(doc)];
}

/** `document.tooLarge` if this JSON (a document or steps), whose depth must have been checked, is too large. */
export function jsonSizeIssues(json: unknown, path = 'document'): Issue[] {
  const found = new TextEncoder().encode(JSON.stringify(json)).length;
  const limit = DOCUMENT_LIMITS.jsonBytes;
  return found > limit ? [{ path, key: 'document.tooLarge', params: { limit, found } }] : [];
}
