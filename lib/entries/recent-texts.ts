import type { Node } from '@tiptap/pm/model';
import { LRUCache } from 'lru-cache';

/** A text as one transaction has stored it. */
export interface RecentText {
  version: number;
  /**
   * The number of that transaction, by which PostgreSQL marks the row (`xmin`). A save that is undone, and another one that takes its version, have different
   * ones.
   */
  writer: string;
  doc: Node;
  /** Of its JSON. */
  characters: number;
}

/** JSON of all texts together. As documents they take some five times as much memory. */
const MAX_CHARACTERS = 4_000_000;
/** Whoever types saves more often. */
const KEPT_MS = 60_000;

/**
 * By edition. Of this copy of the module alone: Next bundles it more than once, each time with a schema of its own, and a node belongs to
 * its schema.
 */
const recent = new LRUCache<string, RecentText>({
  maxSize: MAX_CHARACTERS,
  sizeCalculation: ({ characters }) => Math.max(1, characters),
  ttl: KEPT_MS,
  ttlAutopurge: true,
});

/** What this process stored last of an edition, so that the next letter does not read the whole text again. Others may have stored another text since. */
export const recentText = (editionId: string): RecentText | undefined => recent.get(editionId);

export function keepRecentText(editionId: string, text: RecentText): void {
  recent.set(editionId, text);
}
