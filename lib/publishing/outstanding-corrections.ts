import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import type { OutstandingCorrections } from './types';

/** What an edition has not followed; null unless it is marked as behind. */
export async function outstandingCorrections(
  tx: Tx,
  { behindSinceId }: { behindSinceId: string | null },
): Promise<OutstandingCorrections | null> {
  const first = behindSinceId
    ? await tx.publicationVersion.findUnique({
        where: { id: behindSinceId },
        select: { number: true, editionId: true, edition: { select: { locale: true } } },
      })
    : null;
  if (!first) return null;
  const { number, editionId, edition } = first;
  const versions = await tx.publicationVersion.findMany({
    where: { editionId, number: { gte: number - 1 } },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      publishedAt: true,
      correctionNote: true,
      revision: { select: { number: true } },
    },
  });
  const corrections = versions.filter((each) => each.number >= number && each.correctionNote !== null);
  const before = versions.find((each) => each.number === number - 1);
  return {
    locale: edition.locale as Locale,
    before: before?.revision.number ?? null,
    after: corrections.at(-1)?.revision.number ?? null,
    lastNumber: corrections.at(-1)?.number ?? number,
    notes: corrections
      .map(({ number, publishedAt, correctionNote }) => ({
        number,
        at: publishedAt,
        note: correctionNote ?? '',
      }))
      .toReversed(),
  };
}
