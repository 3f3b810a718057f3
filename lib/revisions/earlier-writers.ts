import { db } from '@/lib/db';

interface EarlierWriters {
  before: Date;
  userIds: string[];
}

/**
 * Everybody who had written when the text had this version, and until when that was; nobody where steps of that time are no longer kept, because who
 * froze a revision need not have written a word of it.
 */
export async function earlierWriters(
  { id: editionId, createdAt }: { id: string; createdAt: Date },
  version: number,
): Promise<EarlierWriters> {
  const [next, steps] = await Promise.all([
    db().editionStep.findFirst({
      where: { editionId, version: { gt: version } },
      orderBy: { version: 'asc' },
      select: { createdAt: true },
    }),
    db().editionStep.groupBy({
      by: ['userId'],
      where: { editionId, version: { lte: version } },
      _count: true,
    }),
  ]);
  const kept = steps.reduce((sum, { _count }) => sum + _count, 0);
  const userIds = kept === version ? steps.map(({ userId }) => userId) : [];
  return { before: next?.createdAt ?? createdAt, userIds };
}
