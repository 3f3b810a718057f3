import type { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';

/** A piece by what the rules of lists can name. */
interface NamedPiece {
  kind: Kind;
  sectionId: string | undefined;
  seriesId: string | undefined;
  topicIds: string[];
  personIds: string[];
}

/** The rules of lists that take a piece: those of its kind alone, and those of one of its terms unless they take another kind only. */
export function rulesThatName(piece: NamedPiece): Prisma.ListWhereInput[] {
  const { kind, sectionId, seriesId, topicIds, personIds } = piece;
  const isOfKind: Prisma.ListWhereInput = { OR: [{ fill: null }, { fill: kind }] };
  const idsOf = (id: string | undefined) => (id ? [id] : []);
  return [
    { fill: kind, sectionId: null, topicId: null, seriesId: null, personId: null },
    { AND: isOfKind, sectionId: { in: idsOf(sectionId) } },
    { AND: isOfKind, seriesId: { in: idsOf(seriesId) } },
    { AND: isOfKind, topicId: { in: topicIds } },
    { AND: isOfKind, personId: { in: personIds } },
  ];
}
