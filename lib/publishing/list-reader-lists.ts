import type { Tx } from '@/lib/db';
import type { ReaderList } from './types';

const NAMES = { select: { id: true, nameAr: true, nameEn: true } } as const;

/** The lists of readers that a piece is in when it is published, beside those of all pieces of its kind. */
export async function listReaderLists(tx: Tx, editionId: string): Promise<ReaderList[]> {
  const row = await tx.edition.findUnique({
    where: { id: editionId },
    select: {
      entry: {
        select: {
          section: NAMES,
          issue: { select: { series: NAMES } },
          topics: { orderBy: { topicId: 'asc' }, select: { topic: NAMES } },
          authors: { orderBy: { position: 'asc' }, select: { person: NAMES } },
          listPins: { select: { list: NAMES } },
        },
      },
    },
  });
  if (!row) return [];
  const { section, issue, topics, authors, listPins } = row.entry;
  return [
    ...listPins.map(({ list }) => ({ ...list, type: 'list' as const })),
    ...(section ? [{ ...section, type: 'section' as const }] : []),
    ...(issue ? [{ ...issue.series, type: 'series' as const }] : []),
    ...topics.map(({ topic }) => ({ ...topic, type: 'topic' as const })),
    ...authors.map(({ person }) => ({ ...person, type: 'author' as const })),
  ];
}
