import { z } from 'zod';
import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit, requireNoIssues } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { EVERYTHING } from '@/lib/public-changes/keys';
import { recordSlugChanges } from '@/lib/redirects/record-slug-changes';
import { RENAME_JOB } from '@/lib/search/index-jobs';
import { fieldsOf } from './fields-of';
import { foldedColumns } from './folded-columns';
import { RULE_COLUMNS } from './list-usage';
import { endBy, lockMerges } from './lock-merges';
import { lockAllRecords } from './lock-record';
import type { MergeableDescriptor, Moved } from './record-descriptor';
import { settleChanged } from './settle-changed';
import { takeableFields } from './takeable-fields';
import type { BilingualFields, Merge } from './types';

/** Pieces that one merge concerns at most, so that nobody waits for it longer than they can (docs/decisions/0060). */
export const MERGED_MAX = 5_000;
/** From so many pieces on, all pages count as changed, because collecting them one by one takes longer the more there are. */
const MANY = 500;

const Seen = z.strictObject({ id: z.uuid(), version: z.int().min(1) });

export const MergeShape: z.ZodType<Merge> = z.strictObject({
  kept: Seen,
  lost: Seen,
  taken: z.array(z.string().max(40)).max(40),
});

/**
 * Makes one record of two: whatever names the one that goes names the one that stays, and its addresses lead there. Revisions are not changed; what reads
 * them follows the merge. Nothing undoes it. Throws `forbidden`, `proof_needed`, `not_found`, `conflict` when either record is not as the user saw it, and
 * `invalid` for a record and itself, and for more pieces than MERGED_MAX, and `busy` when it takes too long.
 */
export async function mergeRecords<Fields extends BilingualFields>(
  tx: Tx,
  actor: Actor,
  descriptor: MergeableDescriptor<Fields>,
  { kept: stays, lost: goes, taken }: Merge,
): Promise<void> {
  permit(descriptor.canManage(actor));
  await requireRecentProof(tx, actor);
  if (stays.id === goes.id) throw new AppError('invalid', [{ path: '', key: 'merges.itself' }]);
  const latest = await lockMerges(tx);
  await endBy(tx, latest);
  const [kept, lost] = await lockBoth(tx, descriptor, stays, goes);
  const entryIds = await findPieces(tx, descriptor, lost.id);
  const moved: Moved = { from: lost.id, into: kept.id, entryIds, latest };
  // Before anything else changes: from now on no triggers collect single pages.
  if (entryIds.length > MANY) await tx.$executeRaw`SELECT public.public_keys_changed(${EVERYTHING}::text)`;
  await takeFields(tx, descriptor, kept, lost, taken);
  await recordMerge(tx, descriptor.name, moved, lost);
  await descriptor.merging.moveUses(tx, moved);
  await settleChanged(tx, moved);
  await endBy(tx, latest);
  await recordSlugChanges(tx, descriptor.pathOf, lost, kept);
  await endBy(tx, latest);
  const lists = await moveLists(tx, RULE_COLUMNS[descriptor.name], moved);
  await endBy(tx, latest);
  await descriptor.table(tx).delete({ where: { id: lost.id } });
  await recordEvent(tx, actor, {
    action: descriptor.merging.action,
    ...{ subjectType: descriptor.name, subjectId: kept.id },
    data: {
      ...{ nameAr: kept.nameAr, nameEn: kept.nameEn, mergedId: lost.id },
      titles: { ar: lost.nameAr, en: lost.nameEn },
      ...{ pieces: entryIds.length, lists, taken },
    },
  });
  await enqueue(tx, RENAME_JOB, {});
  await endBy(tx, latest);
}

type Row<Fields> = Fields & { id: string; version: number };

async function lockBoth<Fields extends BilingualFields>(
  tx: Tx,
  descriptor: MergeableDescriptor<Fields>,
  stays: Merge['kept'],
  goes: Merge['lost'],
): Promise<[Row<Fields>, Row<Fields>]> {
  await lockAllRecords(tx, descriptor);
  await tx.$queryRaw`
    SELECT "id" FROM ${Prisma.raw(`"${descriptor.model}"`)} WHERE "id" IN (${stays.id}::uuid, ${goes.id}::uuid)
    ORDER BY "id" FOR UPDATE`;
  const read = async ({ id }: Merge['kept']) =>
    found(await descriptor.table(tx).findUnique({ where: { id } }));
  const [kept, lost] = [await read(stays), await read(goes)];
  if (kept.version !== stays.version || lost.version !== goes.version)
    throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  return [kept, lost];
}

/** The pieces whose drafts or publications name a record. */
async function findPieces(tx: Tx, { merging }: MergeableDescriptor, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ entryId: string }[]>`
    SELECT DISTINCT naming."entryId" FROM (${merging.uses(Prisma.sql`${id}::uuid`)}) AS naming LIMIT ${MERGED_MAX + 1}`;
  if (rows.length > MERGED_MAX)
    requireNoIssues([{ path: '', key: 'merges.tooMany', params: { max: MERGED_MAX } }]);
  return rows.map(({ entryId }) => entryId);
}

async function takeFields<Fields extends BilingualFields>(
  tx: Tx,
  descriptor: MergeableDescriptor<Fields>,
  kept: Row<Fields>,
  lost: Row<Fields>,
  taken: readonly string[],
): Promise<void> {
  if (taken.length === 0) return;
  const takeable = takeableFields(descriptor, kept, lost);
  const names = takeable.filter((name) => taken.includes(name));
  if (names.length < new Set(taken).size) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  const fields = { ...fieldsOf(descriptor, kept) };
  for (const name of names) fields[name] = lost[name];
  requireNoIssues((await descriptor.fieldIssues?.(tx, fields)) ?? []);
  const data = { ...fields, ...foldedColumns(fields), version: kept.version + 1 };
  await descriptor.table(tx).update({ where: { id: kept.id }, data });
}

/** What was merged into the one that goes is from now on part of the one that stays, so that no chain grows. Its pieces are made searchable by the name that stays. */
async function recordMerge(
  tx: Tx,
  name: MergeableDescriptor['name'],
  { from, into, entryIds }: Moved,
  { nameAr, nameEn }: BilingualFields,
): Promise<void> {
  const column = RULE_COLUMNS[name];
  await tx.mergedRecord.updateMany({ where: { [column]: from }, data: { [column]: into } });
  await tx.mergedRecord.create({ data: { id: from, type: name, [column]: into, nameAr, nameEn } });
  await tx.$executeRaw`
    INSERT INTO "SearchRename" ("subjectId", "entryIds") VALUES (${from}::uuid, ${entryIds}::uuid[])
    ON CONFLICT ("subjectId") DO UPDATE SET "renamedAt" = clock_timestamp(), "entryIds" = excluded."entryIds"`;
}

/** Their versions stay: what fills them is the same person or topic. Locked by key, and before their drafts, as by whoever arranges them. */
async function moveLists(
  tx: Tx,
  column: (typeof RULE_COLUMNS)[MergeableDescriptor['name']],
  { from, into }: Moved,
): Promise<number> {
  const rule = Prisma.raw(`"${column}"`);
  await tx.$queryRaw`
    SELECT FROM "List" WHERE ${rule} = ${from}::uuid OR "id" IN (SELECT "listId" FROM "ListDraft" WHERE ${rule} = ${from}::uuid)
    ORDER BY "key" FOR UPDATE`;
  const change = { where: { [column]: from }, data: { [column]: into } };
  const { count } = await tx.list.updateMany(change);
  await tx.listDraft.updateMany(change);
  return count;
}
