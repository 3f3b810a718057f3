import type { Prisma } from '@/lib/generated/prisma/client';
import type { SeenPeriod } from './types';

/** What `seenPeriods` asks of a revision. A revision that is published again has more than one version. */
export const VERSIONS = {
  orderBy: { number: 'asc' },
  select: { publishedAt: true, endedAt: true },
} satisfies Prisma.Revision$versionsArgs;

/** When readers saw a revision. */
export function seenPeriods(versions: { publishedAt: Date; endedAt: Date | null }[]): SeenPeriod[] {
  return versions.map(({ publishedAt, endedAt }) => ({ from: publishedAt, to: endedAt }));
}
