import type { Issue } from '@/lib/errors';
import { DOCUMENT_LIMITS } from './document-limits';

/** Counting stops at this many nodes, because the result "too many" is certain by then. */
const MAX_COUNTED_NODES = 1_000_000;

interface TreeSize {
  depth: number;
  nodes: number;
}

/** Counts levels and nodes without recursion, so that a deep tree cannot exhaust the stack. */
function measureTree<T>(root: T, childrenOf: (node: T) => readonly T[]): TreeSize {
  const pending: { node: T; level: number }[] = [{ node: root, level: 1 }];
  const size = { depth: 0, nodes: 0 };
  for (let next = pending.pop(); next && size.nodes < MAX_COUNTED_NODES; next = pending.pop()) {
    size.nodes += 1;
    size.depth = Math.max(size.depth, next.level);
    for (const node of childrenOf(next.node)) pending.push({ node, level: next.level + 1 });
  }
  return size;
}

/** `document.tooDeep` and `document.tooManyNodes`, each with the limit and the number found. */
export function treeIssues<T>(root: T, childrenOf: (node: T) => readonly T[], path: string): Issue[] {
  const { depth, nodes } = measureTree(root, childrenOf);
  const issues: Issue[] = [];
  if (depth > DOCUMENT_LIMITS.depth) {
    issues.push({ path, key: 'document.tooDeep', params: { limit: DOCUMENT_LIMITS.depth, found: depth } });
  }
  if (nodes > DOCUMENT_LIMITS.nodes) {
    issues.push({
      path,
      key: 'document.tooManyNodes',
      params: { limit: DOCUMENT_LIMITS.nodes, found: nodes },
    });
  }
  return issues;
}

/** The children of a node in unchecked JSON; a value of unexpected shape has none. */
export function childrenOfJson(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('content' in value)) return [];
  return Array.isArray(value.content) ? value.content : [];
}
