import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import type { FillRule } from '@/lib/publications/fill-sql';
import { PIN_COLUMNS } from './arrangement-tables';
import { storeEffectivePositions } from './list-positions';
import { lockEntriesAgainstDeletion } from './lock-entry-against-deletion';
import { incrementListVersion, type LockedList, lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { readRule } from './read-rule';
import type { ListChanged, ListKey } from './types';

interface Settings extends FillRule {
  shown: number;
  showsOtherLanguage: boolean;
}

interface Arrangement {
  settings: Settings;
  pins: { entryId: string }[];
  exclusions: string[];
}

interface Restoration {
  key: ListKey;
  version: number;
  /** The version of the list after which it was so. */
  to: number;
}

/**
 * Arranges the list as it was, in its draft if it has one. Entries that exist no more are left out, and a rule whose section, topic, series or
 * author does not fills nothing.
 */
export async function restoreArrangement(
  tx: Tx,
  actor: Actor,
  { key, version, to }: Restoration,
): Promise<ListChanged> {
  const kept = await tx.listArrangement.findFirst({ where: { list: { key }, version: to } });
  await lockEntriesAgainstDeletion(tx, kept ? entryIdsOf(kept.arrangement as unknown as Arrangement) : []);
  const list = await lockList(tx, key);
  permit(canArrange(actor));
  requireListVersion(list, version);
  const { arrangement } = found(kept);
  const json = JSON.stringify(arrangement);
  const settings = await existing(tx, (arrangement as unknown as Arrangement).settings);
  await replaceItems(tx, list, json);
  if (list.isStaged) await tx.listDraft.update({ where: { listId: list.id }, data: settings });
  else await tx.list.update({ where: { id: list.id }, data: settings });
  await storeEffectivePositions(tx, { ...list, ...settings });
  const changed = await incrementListVersion(tx, actor, list);
  await recordEvent(tx, actor, {
    action: 'list.arrangement_restored',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: key, to },
  });
  return changed;
}

function entryIdsOf({ pins, exclusions }: Arrangement): string[] {
  return [...pins.map(({ entryId }) => entryId), ...exclusions];
}

async function replaceItems(tx: Tx, { id, pins, exclusions }: LockedList, json: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM ${pins} WHERE "listId" = ${id}::uuid`;
  await tx.$executeRaw`DELETE FROM ${exclusions} WHERE "listId" = ${id}::uuid`;
  await tx.$executeRaw`
    INSERT INTO ${pins} (${PIN_COLUMNS})
    SELECT ${id}::uuid, pin."entryId", pin."position", pin."shownFrom", pin."shownUntil", pin."titleAr", pin."titleEn"
    FROM jsonb_to_recordset(${json}::jsonb -> 'pins') AS pin(${PIN_TYPES}) JOIN "Entry" entry ON entry."id" = pin."entryId"`;
  await tx.$executeRaw`
    INSERT INTO ${exclusions} ("listId", "entryId")
    SELECT ${id}::uuid, entry."id" FROM jsonb_array_elements_text(${json}::jsonb -> 'exclusions') removed
    JOIN "Entry" entry ON entry."id" = removed::uuid`;
}

const PIN_TYPES = Prisma.sql`"entryId" uuid, "position" int, "shownFrom" timestamptz, "shownUntil" timestamptz,
  "titleAr" text, "titleEn" text`;

async function existing(tx: Tx, settings: Settings): Promise<Settings> {
  const { shown, showsOtherLanguage, fill, sectionId, topicId, seriesId, personId, maxDays } = settings;
  const same = { shown, showsOtherLanguage, fill, sectionId, topicId, seriesId, personId, maxDays };
  const { source } = await readRule(tx, same);
  return source ? same : { ...same, sectionId: null, topicId: null, seriesId: null, personId: null };
}
