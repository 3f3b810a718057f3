import type { Issue } from '@/lib/errors';
import { blockKey, type Composition, LASTING_BLOCKS } from './types';

/** Why the front page cannot be composed like this. */
export function compositionIssues(blocks: Composition): Issue[] {
  const keys = blocks.map(blockKey);
  const issues: Issue[] = [];
  if (new Set(keys).size < keys.length) issues.push({ path: 'blocks', key: 'lists.blockTwice' });
  if (LASTING_BLOCKS.some((kind) => !keys.includes(kind)))
    issues.push({ path: 'blocks', key: 'lists.blockMissing' });
  return issues;
}
