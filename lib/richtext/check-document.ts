import type { Node } from '@tiptap/pm/model';
import type { Issue } from '@/lib/errors';
import { hasForbiddenCharacters, hasLoneSurrogates } from './clean-text';
import { DOCUMENT_LIMITS } from './document-limits';
import { findNodeSpec } from './find-spec';
import { treeIssues } from './measure-tree';

function textIssue(text: string, path: string): Issue | null {
  if (hasForbiddenCharacters(text)) return { path, key: 'document.forbiddenCharacter' };
  if (hasLoneSurrogates(text)) return { path, key: 'document.loneSurrogate' };
  return null;
}

/** Blocks in which nothing was found. One that a step leaves alone is the same object after it, and is not looked through a second time. */
const soundBlocks = new WeakSet<Node>();

/** The first fault in a tree (content that the schema forbids, bad characters). Its depth must have been checked. */
export function nodeFault(node: Node, path = ''): Issue | null {
  if (node.isText) return textIssue(node.text ?? '', path);
  if (!node.type.validContent(node.content)) {
    return { path: path || 'document', key: 'document.misplaced', params: { name: node.type.name } };
  }
  const spec = findNodeSpec(node.type.name);
  const key = spec?.kind === 'block' ? (spec.fault?.(node) ?? null) : null;
  if (key) return { path, key };
  const at = path === '' ? 'content' : `${path}.content`;
  for (let index = 0; index < node.childCount; index += 1) {
    const child = node.child(index);
    if (soundBlocks.has(child)) continue;
    const fault = nodeFault(child, `${at}.${index}`);
    if (fault) return fault;
  }
  return null;
}

/** By what only ProseMirror's own check finds, such as the same mark twice. */
function passesCheck(block: Node): boolean {
  try {
    block.check();
    return true;
  } catch {
    return false;
  }
}

/** Everything that forbids storing a document made of the schema's nodes: size, misplaced nodes, bad characters. */
export function documentIssues(doc: Node): Issue[] {
  const tooLarge = treeIssues(doc, (node) => node.children, 'document');
  if (tooLarge.length > 0) return tooLarge;
  if (doc.type.name !== 'doc') return [{ path: 'document', key: 'document.notDocument' }];
  const fault = nodeFault(doc);
  if (fault) return [fault];
  const isSound = doc.children.every((block) => soundBlocks.has(block) || passesCheck(block));
  if (!isSound || doc.marks.length > 0)
    return [{ path: 'document', key: 'document.misplaced', params: { name: doc.type.name } }];
  for (const block of doc.children) soundBlocks.add(block);
  return [];
}

/** `document.tooLarge` if this JSON (a document or steps), whose depth must have been checked, is too large. */
export function jsonSizeIssues(json: unknown, path = 'document'): Issue[] {
  return textSizeIssues(JSON.stringify(json), path);
}

/** The same for JSON that is a string already. */
export function textSizeIssues(text: string, path = 'document'): Issue[] {
  const found = new TextEncoder().encode(text).length;
  const limit = DOCUMENT_LIMITS.jsonBytes;
  return found > limit ? [{ path, key: 'document.tooLarge', params: { limit, found } }] : [];
}
