import type { Tx } from '@/lib/db';

/**
 * Every correction of an edition with its note, the newest first, as `Publication.corrections` stores it. What was once told to readers stays, also
 * after the piece was withdrawn and after an earlier version was published again; not what a release told that was rolled back.
 */
export async function correctionsOf(tx: Tx, editionId: string): Promise<{ at: string; note: string }[]> {
  const versions = await tx.publicationVersion.findMany({
    where: {
      ...{ editionId, correctionNote: { not: null } },
      afterOf: { none: { release: { rolledBackAt: { not: null } } } },
    },
    orderBy: { number: 'desc' },
    select: { publishedAt: true, correctionNote: true },
  });
  return versions.map(({ publishedAt, correctionNote }) => ({
    at: publishedAt.toISOString(),
    note: correctionNote ?? '',
  }));
}
