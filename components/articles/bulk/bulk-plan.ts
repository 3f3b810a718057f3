import { isInFuture } from '@/components/ui/is-in-future';
import type { RowPermissions } from '@/lib/entries/listing/types';
import type { EditionStatus } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { BulkReviewer } from '@/lib/review/types';

export const BULK_ACTS = ['publish', 'withdraw', 'topic', 'reviewer', 'archive', 'trash'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** What is done to editions, and not to whole pieces. */
export const OF_EDITIONS: readonly BulkAct[] = ['publish', 'withdraw', 'reviewer'];

/** A piece of a list, with what a decision about it needs. */
export interface BulkEntry {
  id: string;
  kind: Kind;
  version: number;
  title: string;
  isArchived: boolean;
  can: RowPermissions;
  editions: Record<Locale, BulkEdition | null>;
}

interface BulkEdition {
  id: string;
  title: string;
  status: EditionStatus;
  /** ISO date that readers are shown. */
  dateline: string | null;
  version: number;
  fieldsVersion: number;
  /** Whether it is in a release that is planned. */
  isInRelease: boolean;
}

/** One thing to do: with an edition, or with a whole piece, whose locale is null. */
export interface BulkTask {
  entry: BulkEntry;
  locale: Locale | null;
  edition: BulkEdition | null;
  /** Whether readers see the edition, so that it is updated. */
  isUpdate: boolean;
}

export type WhyLeft = 'forbidden' | 'published' | 'notPublished' | 'public' | 'archived' | 'wrote' | 'ahead';

/** What an act leaves as it is, and why. */
export interface LeftOut {
  entry: BulkEntry;
  locale: Locale | null;
  why: WhyLeft;
}

export interface BulkPlan {
  tasks: BulkTask[];
  leftOut: LeftOut[];
}

/**
 * What an act will do to the selected pieces, as far as the list knows. The verbs may refuse more: they say why. `refusedIds` are the editions that
 * the chosen reviewer may not review, `early` the languages of which those are published, too, whose date is still to come.
 */
export function bulkPlan(
  act: BulkAct,
  entries: readonly BulkEntry[],
  locales: readonly Locale[],
  { refusedIds = [], early = [] }: { refusedIds?: readonly string[]; early?: readonly Locale[] } = {},
): BulkPlan {
  const parts = entries.flatMap((entry) =>
    OF_EDITIONS.includes(act)
      ? LOCALES.filter((locale) => locales.includes(locale) && entry.editions[locale]).map(
          (locale): Part => ({ entry, locale }),
        )
      : [{ entry, locale: null }],
  );
  const plan: BulkPlan = { tasks: [], leftOut: [] };
  for (const { entry, locale } of parts) {
    const edition = locale && entry.editions[locale];
    const isRefused = act === 'reviewer' && edition !== null && refusedIds.includes(edition.id);
    const isEarly = act === 'publish' && locale && isInFuture(edition?.dateline ?? null);
    const why =
      whyLeft(act, entry, locale) ??
      (isRefused ? 'wrote' : isEarly && !early.includes(locale) ? 'ahead' : null);
    if (why) plan.leftOut.push({ entry, locale, why });
    else plan.tasks.push({ entry, locale, edition, isUpdate: isPublic(edition) });
  }
  return plan;
}

/** Those that would be published under a date that is still to come: whoever publishes is asked for each language. */
export function aheadOf(
  act: BulkAct,
  entries: readonly BulkEntry[],
  locales: readonly Locale[],
): Record<Locale, AheadTask[]> {
  const { tasks } = bulkPlan(act, entries, locales, { early: LOCALES });
  const ahead = act === 'publish' ? tasks.flatMap((task) => aheadTask(task) ?? []) : [];
  const of = (locale: Locale) => ahead.filter((task) => task.locale === locale);
  return { ar: of('ar'), en: of('en') };
}

export interface AheadTask extends Pick<BulkTask, 'entry' | 'locale'> {
  dateline: string;
}

function aheadTask({ entry, locale, edition }: BulkTask): AheadTask | null {
  const dateline = edition?.dateline ?? null;
  return dateline !== null && isInFuture(dateline) ? { entry, locale, dateline } : null;
}

/** How many editions are in planned releases that will be refused as a whole because of the act. */
export function countOutdated(act: BulkAct, { tasks }: Pick<BulkPlan, 'tasks'>): number {
  if (act !== 'archive' && act !== 'publish' && act !== 'withdraw') return 0;
  const touched = tasks.flatMap(
    ({ entry, edition }) => edition ?? LOCALES.map((each) => entry.editions[each]),
  );
  return touched.filter((edition) => edition?.isInRelease).length;
}

interface Part {
  entry: BulkEntry;
  locale: Locale | null;
}

const isPublic = (edition: BulkEdition | null) =>
  edition?.status === 'published' || edition?.status === 'changed';

function whyLeft(act: BulkAct, entry: BulkEntry, locale: Locale | null): WhyLeft | null {
  if (locale) return whyEditionLeft(act, entry, locale);
  if (act === 'trash' && LOCALES.some((each) => isPublic(entry.editions[each]))) return 'public';
  if (entry.isArchived) return 'archived';
  const isAllowed =
    act === 'trash' ? entry.can.trash : act === 'archive' ? entry.can.archive : entry.can.edit;
  return isAllowed ? null : 'forbidden';
}

function whyEditionLeft(
  act: BulkAct,
  { can, editions, isArchived }: BulkEntry,
  locale: Locale,
): WhyLeft | null {
  const [edition, may] = [editions[locale], can.editions[locale]];
  if (act === 'withdraw') return !isPublic(edition) ? 'notPublished' : may.unpublish ? null : 'forbidden';
  if (isArchived) return 'archived';
  if (act === 'reviewer') return may.assignReviewer ? null : 'forbidden';
  return edition?.status === 'published' ? 'published' : may.publish ? null : 'forbidden';
}

/** Those who would not be refused for everything that is to be done. */
export function offeredReviewers(
  reviewers: readonly BulkReviewer[],
  { tasks }: Pick<BulkPlan, 'tasks'>,
): BulkReviewer[] {
  return reviewers.filter(({ refusedIds }) =>
    tasks.some(({ edition }) => edition && !refusedIds.includes(edition.id)),
  );
}
