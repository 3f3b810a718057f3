import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canSeeEntry } from '@/lib/entries/policy';
import type { NameRef } from '@/lib/entries/types';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { parseDocument } from '@/lib/richtext/document';
import { traceWriters } from '@/lib/richtext/trace-writers';
import { earlierWriters } from './earlier-writers';
import { groupWriters, weightOf } from './group-writers';
import { presentPassage } from './present-passage';
import type { Passage, WrittenBy } from './types';
import { documentAt, stepsUpTo } from './written-steps';

// An answer takes at most about this many steps and so long, whatever the history of the text.
const MAX_STEPS = 5_000;
const STEPS_AT_ONCE = 500;
const MAX_MS = 1_000;

/**
 * Who has written a passage of the text, from the steps. Beyond the limits, and where steps are no longer kept, it says only who wrote until then.
 * Throws `not_found` for an edition that the actor may not see, and `conflict` when the passage is not in the text any more.
 */
export async function whoWrote(actor: Actor, editionId: string, passage: Passage): Promise<WrittenBy> {
  const row = isUuid(editionId)
    ? await db().edition.findUnique({
        where: { id: editionId },
        select: {
          ...{ id: true, entryId: true, locale: true, document: true, version: true, createdAt: true },
          entry: { select: { createdById: true } },
        },
      })
    : null;
  const edition = found(row && canSeeEntry(actor, row.entry) ? row : null);
  const doc = parseDocument(edition.document);
  const now = await presentPassage(edition, passage, doc.content.size);
  const source = {
    stepsUpTo: (version: number) => stepsUpTo(editionId, version, STEPS_AT_ONCE),
    documentAt: (version: number) => documentAt(edition, version),
  };
  const endsAt = performance.now() + MAX_MS;
  const limits = { steps: MAX_STEPS, isOver: () => performance.now() > endsAt };
  const traced = await traceWriters(source, now, limits);
  const grouped = await groupWriters(editionId, doc, traced.found);
  const left = traced.rest.reduce((sum, part) => sum + weightOf(doc, part), 0);
  const earlier = left > 0 ? await earlierWriters(edition, traced.version) : null;
  const names = await namesOf([...grouped.map(({ userId }) => userId), ...(earlier?.userIds ?? [])]);
  return {
    writers: grouped.flatMap(({ userId, ...writer }) => {
      const user = names.get(userId);
      return user ? [{ ...writer, user }] : [];
    }),
    earlier: earlier && {
      before: earlier.before,
      characters: left,
      users: earlier.userIds.flatMap((id) => names.get(id) ?? []),
    },
    characters: grouped.reduce((sum, { characters }) => sum + characters, left),
  };
}

async function namesOf(ids: string[]): Promise<Map<string, NameRef>> {
  const select = { id: true, nameAr: true, nameEn: true } as const;
  const users = await db().user.findMany({ where: { id: { in: [...new Set(ids)] } }, select });
  return new Map(users.map((user) => [user.id, user]));
}
