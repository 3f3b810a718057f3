import type { Tx } from '@/lib/db';
import { CREDIT_FIELD_NAMES } from '@/lib/workflow/credit-roles';
import { keepMerges } from './keep-merges';

/** The fields that name people and topics. */
const NAMES = ['authorIds', 'topicIds', ...CREDIT_FIELD_NAMES] as const;

type Ids = readonly string[] | null;

/** What ids name now: those of merged people and topics, by what they are part of. */
export type Merges = ReadonlyMap<string, string>;

/** Any fields. The ids in those that name people and topics. */
export function mergeableIds(fields: object): string[] {
  const named = fields as { [Name in (typeof NAMES)[number]]?: Ids };
  return NAMES.flatMap((name) => named[name] ?? []);
}

/**
 * The fields with every id of a merged person or topic replaced by that of the record which it is part of. Of one that is named twice then, the first
 * stays. `follow_merges` in the database does the same for hashes.
 */
export function withMerges<Fields extends object>(fields: Fields, merges: Merges): Fields {
  if (merges.size === 0) return fields;
  const named = fields as { [Name in (typeof NAMES)[number]]?: Ids };
  const followed = NAMES.flatMap((name) => {
    const ids = named[name];
    return ids ? [[name, [...new Set(ids.map((id) => merges.get(id) ?? id))]] as const] : [];
  });
  return { ...fields, ...Object.fromEntries(followed) };
}

/** What became of those among these ids whose records were merged into others. One whose present record was deleted is as good as deleted. */
export async function findMerges(tx: Tx, ids: readonly string[]): Promise<Merges> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; present: string }[]>`
    SELECT "id", coalesce("personId", "topicId") AS "present" FROM "MergedRecord"
    WHERE "id" = ANY(${[...new Set(ids)]}::uuid[]) AND coalesce("personId", "topicId") IS NOT NULL`;
  return new Map(rows.map(({ id, present }) => [id, present]));
}

/** The fields as they are after all merges. Whoever stores them has called `keepMerges` before. */
export async function followMerges<Fields extends object>(tx: Tx, fields: Fields): Promise<Fields> {
  return withMerges(fields, await findMerges(tx, mergeableIds(fields)));
}

/** The same for a verb that is about to store them. */
export async function keepFollowed<Fields extends object>(tx: Tx, fields: Fields): Promise<Fields> {
  await keepMerges(tx);
  return followMerges(tx, fields);
}

/** The same for a change of one field, which may have been made on a page from before a merge. */
export async function keepFollowedChange<Change extends { field: string; before: unknown; value: unknown }>(
  tx: Tx,
  change: Change,
): Promise<Change> {
  const { field, before, value } = change;
  if (!Array.isArray(value)) return change;
  const [former, wanted] = [{ [field]: before }, { [field]: value }];
  return {
    ...change,
    before: (await keepFollowed(tx, former))[field],
    value: (await followMerges(tx, wanted))[field],
  };
}
