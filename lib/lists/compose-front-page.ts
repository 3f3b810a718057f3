import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { permit, requireNoIssues } from '@/lib/errors';
import { compositionIssues } from './composition/composition-issues';
import { blockKey, type Composition } from './composition/types';
import { isSameDescription, seenDescription } from './list-description';
import { incrementListVersion, lockList, requireListVersion, stageOf } from './lock-list';
import { canManageLists } from './policy';
import { showDescription } from './show-description';
import { stageDescription } from './staged-description';
import type { ListChanged } from './types';

interface CompositionChange {
  version: number;
  blocks: Composition;
}

/** Says what stands below the lead of the front page, in the draft of its list if it has one. */
export async function composeFrontPage(
  tx: Tx,
  actor: Actor,
  { version, blocks }: CompositionChange,
): Promise<ListChanged> {
  const list = await lockList(tx, 'front-page');
  permit(canManageLists(actor));
  requireListVersion(list, version);
  requireNoIssues(compositionIssues(blocks));
  const seen = await seenDescription(tx, list);
  const before = list.description ?? seen;
  const description = { ...before, blocks };
  if (isSameDescription(before, description)) return { version: list.version };
  if (list.isStaged) await stageDescription(tx, list.id, seen, description);
  else await showDescription(tx, list.id, seen, description);
  const changed = await incrementListVersion(tx, actor, list);
  await recordEvent(tx, actor, {
    action: 'list.composed',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: list.key, ...stageOf(list), blocks: blocks.map(blockKey) },
  });
  return changed;
}
