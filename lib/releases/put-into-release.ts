import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { SeenVersions } from '@/lib/publishing/seen-versions';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { addEdition } from './add-edition';
import { addListDraft } from './add-list-draft';
import { createRelease } from './create-release';
import { lockAdditions } from './lock-additions';
import { lockOpenRelease } from './lock-release';
import type { SeenRelease } from './types';

/** An edition as a user saw it, and why it takes the place of what readers see. */
export interface SeenEdition {
  editionId: string;
  seen: SeenVersions;
  change: PublicationChange | null;
}

/** A list as a user saw it. */
export interface SeenList {
  listKey: string;
  listVersion: number;
}

export interface PutItems {
  /** Names the release that is made for them. */
  name: string;
  editions: SeenEdition[];
  lists?: SeenList[];
}

/** Puts editions and drafts of lists, as the user saw them, into a release, or without one into a new one. */
export async function putIntoRelease(
  tx: Tx,
  actor: Actor,
  { release, name, editions, lists = [] }: PutItems & { release: SeenRelease | null },
): Promise<SeenRelease> {
  const { id, version } = release ?? (await createRelease(tx, actor, { name }));
  if (release) await lockOpenRelease(tx, actor, release);
  const inOrder = lists.toSorted((a, b) => (a.listKey < b.listKey ? -1 : 1));
  await lockAdditions(tx, actor, {
    editionIds: editions.map(({ editionId }) => editionId),
    listKeys: inOrder.map(({ listKey }) => listKey),
  });
  let seen = { id, version };
  for (const edition of editions) seen = { id, ...(await addEdition(tx, actor, { ...seen, ...edition })) };
  for (const list of inOrder) seen = { id, ...(await addListDraft(tx, actor, { ...seen, ...list })) };
  return seen;
}
