import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { isRolledBack, isToBeFollowed } from './is-to-be-followed';

const COLUMNS = {
  ...{ id: true, locale: true, createdAt: true, behindSinceId: true, followedNumber: true },
  versions: {
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, number: true, publishedAt: true, endedAt: true, changeReason: true },
      source: { select: { number: true } },
    },
  },
} as const;

type Row = Awaited<ReturnType<typeof readEditions>>[number];
type Version = Row['versions'][number];

export interface Mark {
  editionId: string;
  locale: Locale;
  /** The first update of the other edition that it has not followed, as it is marked. */
  before: string | null;
  /** The same if the language were the original. */
  after: Pick<Version, 'id' | 'publishedAt'> | null;
}

/**
 * How the editions of an entry would be marked as behind if this language were its original. A correction is to be followed as before. New facts of
 * the original are to be followed unless the other edition was published later, with more than repaired typos, or was said to be up to date with
 * them; new facts of the other one no longer are.
 */
export async function marksUnderSource(tx: Tx, entryId: string, source: Locale): Promise<Mark[]> {
  const editions = await readEditions(tx, entryId);
  return editions.map((edition) => ({
    ...{ editionId: edition.id, locale: edition.locale, before: edition.behindSinceId },
    after: firstToFollow(
      edition,
      editions.find(({ id }) => id !== edition.id),
      source,
    ),
  }));
}

const readEditions = (tx: Tx, entryId: string) =>
  tx.edition.findMany({ where: { entryId }, orderBy: { locale: 'asc' }, select: COLUMNS });

function firstToFollow(edition: Row, other: Row | undefined, source: Locale): Version | null {
  if (!other) return null;
  const marked = other.versions.find(({ id }) => id === edition.behindSinceId)?.number ?? Infinity;
  const caughtUpAt = lastCaughtUp(edition);
  const isNew = (version: Version) =>
    version.changeReason === 'facts' &&
    version.publishedAt > caughtUpAt &&
    version.number > (edition.followedNumber ?? 0) &&
    !edition.versions.some((own) => +own.publishedAt === +version.publishedAt && own.changeReason !== 'typo');
  return (
    other.versions.find(
      (version) =>
        isToBeFollowed(version, other.locale === source) &&
        !isRolledBack(version, other.versions) &&
        (version.number >= marked || isNew(version)),
    ) ?? null
  );
}

/** When it was last published with more than repaired typos, as `markBehind` takes it; otherwise when it was begun. */
function lastCaughtUp({ versions, createdAt }: Row): Date {
  const last = versions.findLast((version, index) => {
    const { changeReason, source, publishedAt } = version;
    const former = versions[index - 1];
    const isFirst = !former || (former.endedAt !== null && former.endedAt < publishedAt);
    const follows = isFirst || (changeReason !== null && changeReason !== 'typo');
    return source === null && follows && !isRolledBack(version, versions);
  });
  return last?.publishedAt ?? createdAt;
}
