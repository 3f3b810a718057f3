import type pg from 'pg';
import type { Random } from '@/cli/bench/seeded-random';
import type { Locale } from '@/lib/i18n/locales';
import { type Inserted, insertPublished } from './insert-published';

/** An entry that a random list may show. Without publications it is a draft. */
export interface Listed extends Inserted {
  id: string;
  /** Decides between equal dates: greater for later entries. */
  number: number;
}

export interface RandomList {
  shown: number;
  showsOtherLanguage: boolean;
  /** The order as the rule says: every item, and what readers of a language see of it. */
  order: Listed[];
  seenIn(locale: Locale): Listed[];
  /** The removed items that are published in a language, newest first. */
  removedIn(locale: Locale): Listed[];
}

const DAY_MS = 86_400_000;

/** Few days, so that several items have the same date. */
const randomDay = (random: Random) => new Date(Date.UTC(2020, 0, 1) + random.below(25) * DAY_MS);

function randomEntry(random: Random): Inserted {
  const languages = random.pick(['ar', 'ar', 'en', 'both', 'both', 'none']);
  const ar = languages === 'ar' || languages === 'both' ? randomDay(random) : undefined;
  const en = languages === 'en' || languages === 'both' ? randomDay(random) : undefined;
  return { ...(ar && { ar }), ...(en && { en }) };
}

export const isPublished = ({ ar, en }: Inserted) => Boolean(ar ?? en);

const dateOf = ({ ar, en }: Inserted) => Math.min(ar?.getTime() ?? Infinity, en?.getTime() ?? Infinity);

export const newestFirst = (one: Listed, other: Listed) =>
  dateOf(other) - dateOf(one) || other.number - one.number;

/** Inserts up to `max` Center News items in random languages and with random dates. */
export async function insertRandomEntries(client: pg.Client, random: Random, max: number): Promise<Listed[]> {
  const entries = Array.from({ length: random.below(max + 1) }, () => randomEntry(random));
  const ids = await insertPublished(client, 'center_news', entries);
  return entries.map((entry, number) => ({ ...entry, id: ids[number] ?? '', number }));
}

/** The rule of filled lists, word by word: the entry pinned to a position, otherwise the newest that is left, otherwise the next pin. */
function arrange(pins: Map<number, Listed>, fill: Listed[]): Listed[] {
  const order: Listed[] = [];
  const waiting = [...pins.entries()].sort(([one], [other]) => one - other);
  const left = [...fill].sort(newestFirst);
  while (waiting.length > 0 || left.length > 0) {
    const isPinDue = waiting[0] && (waiting[0][0] <= order.length || left.length === 0);
    const item = isPinDue ? waiting.shift()?.[1] : left.shift();
    if (item) order.push(item);
  }
  return order;
}

/** Makes the Center News list one with random items, pins, exclusions and settings; what it had before is no longer published. */
export async function givenRandomList(client: pg.Client, random: Random): Promise<RandomList> {
  await client.query('DELETE FROM "ListPin"; DELETE FROM "ListExclusion"; DELETE FROM "Publication"');
  const entries = random.shuffled(await insertRandomEntries(client, random, 90));
  const pinned = entries.slice(0, random.below(Math.min(12, entries.length + 1)));
  const removed = new Set(entries.slice(pinned.length, pinned.length + random.below(30)));
  const positions = random.shuffled(Array.from({ length: entries.length + 5 }, (_, position) => position));
  // Half of the lists have their pins near the head, as most lists do.
  if (random.below(2) === 0) positions.sort((one, other) => one - other);
  const pins = new Map(pinned.map((entry, index) => [positions[index] ?? 0, entry]));
  const [shown, showsOtherLanguage] = [1 + random.below(50), random.below(2) === 0];
  await store(client, pins, removed, { shown, showsOtherLanguage });
  const isSeenIn = (locale: Locale) => (entry: Listed) =>
    Boolean(entry[locale]) || (showsOtherLanguage && isPublished(entry));
  const fill = entries.filter(
    (entry) => isPublished(entry) && !pinned.includes(entry) && !removed.has(entry),
  );
  const order = arrange(pins, fill);
  return {
    ...{ shown, showsOtherLanguage, order },
    seenIn: (locale) => order.filter(isSeenIn(locale)),
    removedIn: (locale) => [...removed].filter((entry) => entry[locale]).sort(newestFirst),
  };
}

async function store(
  client: pg.Client,
  pins: Map<number, Listed>,
  removed: Set<Listed>,
  settings: Pick<RandomList, 'shown' | 'showsOtherLanguage'>,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE "List" SET "shown" = $1, "showsOtherLanguage" = $2, "version" = "version" + 1 WHERE "key" = 'center-news' RETURNING "id"`,
    [settings.shown, settings.showsOtherLanguage],
  );
  const listId = rows[0]?.id;
  for (const [position, { id }] of pins) {
    await client.query('INSERT INTO "ListPin" ("listId", "entryId", "position") VALUES ($1, $2, $3)', [
      listId,
      id,
      position,
    ]);
  }
  for (const { id } of removed) {
    await client.query('INSERT INTO "ListExclusion" ("listId", "entryId") VALUES ($1, $2)', [listId, id]);
  }
}
