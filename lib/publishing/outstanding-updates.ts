import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { isRolledBack, isToBeFollowed } from './is-to-be-followed';
import type { OutstandingUpdates } from './types';

/** What an edition has not followed; null unless it is marked as behind. */
export async function outstandingUpdates(
  tx: Tx,
  { behindSinceId }: { behindSinceId: string | null },
): Promise<OutstandingUpdates | null> {
  const first = behindSinceId
    ? await tx.publicationVersion.findUnique({
        where: { id: behindSinceId },
        select: {
          ...{ number: true, editionId: true },
          edition: { select: { locale: true, entry: { select: { sourceLocale: true } } } },
        },
      })
    : null;
  if (!first) return null;
  const { number, editionId, edition } = first;
  const isSource = edition.entry.sourceLocale === edition.locale;
  const versions = await tx.publicationVersion.findMany({
    where: { editionId, number: { gte: number - 1 } },
    orderBy: { number: 'asc' },
    select: {
      ...{ number: true, publishedAt: true, changeReason: true, correctionNote: true },
      ...{ revision: { select: { number: true } }, source: { select: { number: true } } },
    },
  });
  const updates = versions.filter(
    (each) => each.number >= number && isToBeFollowed(each, isSource) && !isRolledBack(each, versions),
  );
  const before = versions.find((each) => each.number === number - 1);
  const notes = updates.flatMap(({ number, publishedAt, correctionNote: note }) =>
    note === null ? [] : [{ number, at: publishedAt, note }],
  );
  return {
    locale: edition.locale as Locale,
    before: before?.revision.number ?? null,
    after: versions.at(-1)?.revision.number ?? null,
    lastNumber: updates.at(-1)?.number ?? number,
    notes: notes.toReversed(),
    factsAt: updates.findLast(({ changeReason }) => changeReason === 'facts')?.publishedAt ?? null,
  };
}
