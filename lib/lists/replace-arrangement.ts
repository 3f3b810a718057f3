import type { Tx } from '@/lib/db';
import { findMerges } from '@/lib/entries/follow-merges';
import { Prisma } from '@/lib/generated/prisma/client';
import type { FillRule } from '@/lib/publications/fill-sql';
import { type ArrangementTables, PIN_COLUMNS } from './arrangement-tables';
import { StoredDescription } from './list-description';
import { readRule } from './read-rule';
import type { ListDescription } from './types';

interface Settings extends FillRule {
  shown: number;
  showsOtherLanguage: boolean;
}

/** As keep-arrangement.ts stores it. */
export interface Arrangement {
  /** A draft has a description only where it differs from what readers see, and what an older build kept has none. */
  settings: Settings & { description?: unknown };
  pins: { entryId: string }[];
  exclusions: string[];
}

export function entryIdsOf({ pins, exclusions }: Arrangement): string[] {
  return [...pins.map(({ entryId }) => entryId), ...exclusions];
}

/** The names of a list and where it stands in an arrangement; null where it says nothing of them. */
export function descriptionIn({ settings }: Arrangement): ListDescription | null {
  return StoredDescription.nullable().parse(settings.description ?? null);
}

/** Puts the pins and exclusions of an arrangement into the tables of a list. Entries that exist no more are left out. */
export async function replaceItems(
  tx: Tx,
  { id, pins, exclusions }: ArrangementTables & { id: string },
  arrangement: Arrangement,
): Promise<void> {
  const json = JSON.stringify(arrangement);
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

/** The arrangement as it is after all merges of people and topics, in the form of stagedArrangement: older builds kept that there is no description. */
export async function followArrangement(tx: Tx, kept: Arrangement): Promise<Arrangement> {
  const arrangement = withoutNoDescription(kept);
  const { topicId, personId } = arrangement.settings;
  const merges = await findMerges(
    tx,
    [topicId, personId].flatMap((id) => id ?? []),
  );
  if (merges.size === 0) return arrangement;
  const present = (id: string | null) => id && (merges.get(id) ?? id);
  const followed = { topicId: present(topicId), personId: present(personId) };
  return { ...arrangement, settings: { ...arrangement.settings, ...followed } };
}

function withoutNoDescription(arrangement: Arrangement): Arrangement {
  const { description, ...settings } = arrangement.settings;
  return description === null ? { ...arrangement, settings } : arrangement;
}

/** The settings of an arrangement, without a rule whose section, topic, series or author does not exist any more. */
export async function existingSettings(tx: Tx, arrangement: Arrangement): Promise<Settings> {
  const { settings } = await followArrangement(tx, arrangement);
  const { shown, showsOtherLanguage, fill, sectionId, topicId, seriesId, personId, maxDays } = settings;
  const same = { shown, showsOtherLanguage, fill, sectionId, topicId, seriesId, personId, maxDays };
  const { source } = await readRule(tx, same);
  return source
    ? same
    : { ...same, fill: null, sectionId: null, topicId: null, seriesId: null, personId: null };
}
