import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { findMerges } from '@/lib/entries/follow-merges';
import { permit } from '@/lib/errors';
import { isFilled } from '@/lib/publications/fill-sql';
import { type ComparedRow, readCompared } from './history/compared-rows';
import { itemActs, type PieceAct } from './history/item-acts';
import { settingActs } from './history/setting-acts';
import {
  type CountedItemAct,
  ITEM_ACTS,
  type ListAct,
  type MadeArrangements,
  type NamedItemAct,
  type NamedOrigin,
} from './history/types';
import { canArrange } from './policy';
import { ENTRY_TITLES, titlesOf } from './titles';
import type { ListKey } from './types';

/** Arrangements that the history shows at once. */
const HISTORY_PAGE = 20;
/** With more pieces than this, the history says with how many something was done. */
const MAX_NAMED = 3;

interface Part {
  key: ListKey;
  /** Only what is older than this version. */
  before?: number | undefined;
}

/** What the list was after its changes, the newest first, with what was done in each of them: only what is shown is compared. */
export async function listArrangements(actor: Actor, { key, before }: Part): Promise<MadeArrangements> {
  permit(canArrange(actor));
  const rows = await readCompared(key, { before: before ?? null, take: HISTORY_PAGE });
  const merges = await findMerges(db(), rows.flatMap(changedTerms));
  const pieces = new Map(rows.map((row) => [row.version, pieceActs(row)]));
  const titles = await findTitles(
    [...pieces.values()].flat().flatMap((act) => ('entryId' in act ? act : [])),
  );
  const titled = (act: PieceAct | CountedItemAct): NamedItemAct | CountedItemAct => {
    if (!('entryId' in act)) return act;
    const { entryId, ...rest } = act;
    return { ...rest, titles: titles.get(entryId) ?? null };
  };
  const actsOf = (row: ComparedRow, former: NonNullable<ComparedRow['former']>): ListAct[] => [
    ...(pieces.get(row.version) ?? []).map(titled),
    ...settingActs(former, row.settings, merges),
  ];
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({
      ...{ version: row.version, madeAt: row.madeAt, madeBy: row.madeBy, origin: namedOrigin(row) },
      acts: row.former && actsOf(row, row.former),
    })),
    before: last?.former ? last.version : null,
  };
}

function changedTerms({ settings, former }: ComparedRow): string[] {
  const changed = (name: 'personId' | 'topicId') =>
    former && former[name] !== settings[name] ? [former[name], settings[name]] : [];
  return [...changed('personId'), ...changed('topicId')].flatMap((id) => id ?? []);
}

/** With few pieces each act names its own; otherwise those of a sort are counted. */
function pieceActs({ settings, changes }: ComparedRow): (PieceAct | CountedItemAct)[] {
  if (!changes) return [];
  const acts = itemActs(changes, isFilled(settings));
  if (acts.length <= MAX_NAMED) return acts;
  return ITEM_ACTS.flatMap((act): (PieceAct | CountedItemAct)[] => {
    const those = acts.filter((each) => each.act === act);
    return those.length > 1 ? [{ act, count: those.length }] : those;
  });
}

async function findTitles(acts: readonly { entryId: string }[]) {
  const ids = [...new Set(acts.map(({ entryId }) => entryId))];
  const entries = await db().entry.findMany({ where: { id: { in: ids } }, select: ENTRY_TITLES });
  return new Map(entries.map((entry) => [entry.id, titlesOf(entry)]));
}

function namedOrigin({ origin, restoredAt, release }: ComparedRow): NamedOrigin | null {
  if (!origin || origin.by === 'draft') return origin;
  return origin.by === 'restoration' ? { by: origin.by, at: restoredAt } : { by: origin.by, release };
}
