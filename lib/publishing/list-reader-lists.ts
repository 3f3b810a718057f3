import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { composedLists } from '@/lib/lists/composition/composed-lists';
import { rulesThatName } from '@/lib/lists/rules-that-name';
import { BUILT_IN_LISTS } from '@/lib/lists/types';
import type { ReaderList } from './types';

const NAMES = { select: { id: true, nameAr: true, nameEn: true } } as const;

const DAY_MS = 86_400_000;

const ENTRY = {
  id: true,
  kind: true,
  section: NAMES,
  issue: { select: { series: NAMES } },
  topics: { orderBy: { topicId: 'asc' }, select: { topic: NAMES } },
  authors: { orderBy: { position: 'asc' }, select: { person: NAMES } },
  editions: { select: { id: true, datelineAt: true, publication: { select: { datelineAt: true } } } },
} satisfies Prisma.EntrySelect;

type ListedEntry = Prisma.EntryGetPayload<{ select: typeof ENTRY }>;

/** The lists of readers that a piece is in when it is published, beside those of all pieces of its kind. */
export async function listReaderLists(tx: Tx, editionId: string): Promise<ReaderList[]> {
  const row = await tx.edition.findUnique({ where: { id: editionId }, select: { entry: { select: ENTRY } } });
  if (!row) return [];
  const { section, issue, topics, authors } = row.entry;
  const lists = await findLists(tx, row.entry, datelineOf(row.entry, editionId));
  return [
    ...lists.map((list) => ({ ...list, type: 'list' as const })),
    ...(section ? [{ ...section, type: 'section' as const }] : []),
    ...(issue ? [{ ...issue.series, type: 'series' as const }] : []),
    ...topics.map(({ topic }) => ({ ...topic, type: 'topic' as const })),
    ...authors.map(({ person }) => ({ ...person, type: 'author' as const })),
  ];
}

/** By which filled lists order the entry when the edition is published: the earliest dateline of its publications. */
function datelineOf({ editions }: ListedEntry, editionId: string): Date {
  const datelines = editions.flatMap(({ id, datelineAt, publication }) => {
    if (id === editionId) return datelineAt ?? publication?.datelineAt ?? new Date();
    return publication?.datelineAt ?? [];
  });
  return new Date(Math.min(...datelines.map(Number)));
}

/** The lists that stand somewhere on the site to which it is pinned, unless its time there is over, or which take it by their rule. */
async function findLists(tx: Tx, entry: ListedEntry, datelineAt: Date) {
  const isPinned = { pins: { some: { entryId: entry.id, ...notOver() } } };
  const isTaken = { exclusions: { none: { entryId: entry.id } }, ...isTakenByRule(entry) };
  const lists = await tx.list.findMany({
    where: { AND: [await isPlaced(tx), { OR: [isPinned, isTaken] }] },
    orderBy: { key: 'asc' },
    select: { ...NAMES.select, maxDays: true, pins: { where: { entryId: entry.id, ...notOver() } } },
  });
  const isYoung = (maxDays: number | null) =>
    maxDays === null || Date.now() - datelineAt.getTime() < maxDays * DAY_MS;
  return lists
    .filter(({ pins, maxDays }) => pins.length > 0 || isYoung(maxDays))
    .map(({ id, nameAr, nameEn }) => ({ id, nameAr, nameEn }));
}

const isPlaced = async (tx: Tx): Promise<Prisma.ListWhereInput> => ({
  OR: [
    ...[{ key: { in: [...BUILT_IN_LISTS] } }, { frontOrder: { not: null } }, { isBeside: true }],
    ...[{ page: { isNot: null } }, { opens: { some: {} } }, { id: { in: await composedLists(tx) } }],
  ],
});

const notOver = (): Prisma.ListPinWhereInput => ({
  OR: [{ shownUntil: null }, { shownUntil: { gt: new Date() } }],
});

/** Without the lists that the site has from the beginning, which are filled by a kind: they are named with it. */
const isTakenByRule = ({ kind, section, issue, topics, authors }: ListedEntry): Prisma.ListWhereInput => ({
  key: { notIn: [...BUILT_IN_LISTS] },
  OR: rulesThatName({
    ...{ kind, sectionId: section?.id, seriesId: issue?.series.id },
    topicIds: topics.map(({ topic }) => topic.id),
    personIds: authors.map(({ person }) => person.id),
  }),
});
