import { db } from '@/lib/db';

interface EarlierWriters {
  before: Date;
  userIds: string[];
}

/** Everybody who had written when the text had this version, and until when that was: from the steps, and from revisions of which no steps are left. */
export async function earlierWriters(
  { id: editionId, createdAt }: { id: string; createdAt: Date },
  version: number,
): Promise<EarlierWriters> {
  const [next, steps, revisions] = await Promise.all([
    db().editionStep.findFirst({
      where: { editionId, version: { gt: version } },
      orderBy: { version: 'asc' },
      select: { createdAt: true },
    }),
    db().editionStep.groupBy({ by: ['userId'], where: { editionId, version: { lte: version } } }),
    db().revision.groupBy({ by: ['createdById'], where: { editionId, documentVersion: { lte: version } } }),
  ]);
  const ids = [...steps.map(({ userId }) => userId), ...revisions.map(({ createdById }) => createdById)];
  return { before: next?.createdAt ?? createdAt, userIds: [...new Set(ids)] };
}
