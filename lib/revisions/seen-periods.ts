import type { Prisma } from '@/lib/generated/prisma/client';
import type { SeenPeriod } from './types';

/** What `seenPeriods` asks of a revision. A revision that is published again has more than one version. */
export const VERSIONS = {
  orderBy: { number: 'asc' },
  select: {
    ...{ number: true, publishedAt: true, endedAt: true, changeReason: true, correctionNote: true },
    former: { select: { versionId: true } },
  },
} satisfies Prisma.Revision$versionsArgs;

type Version = Prisma.PublicationVersionGetPayload<{ select: (typeof VERSIONS)['select'] }>;

/** When readers saw a revision. */
export function seenPeriods(versions: Version[]): SeenPeriod[] {
  return versions.map(({ number, publishedAt, endedAt, changeReason, correctionNote, former }) => ({
    ...{ version: number, isOpen: former !== null },
    ...{ from: publishedAt, to: endedAt },
    ...{ reason: changeReason, note: correctionNote },
  }));
}
