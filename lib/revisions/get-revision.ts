import { db } from '@/lib/db';
import { followMerges } from '@/lib/entries/follow-merges';
import { RevisionFields } from '@/lib/entries/revision-fields';
import { occasionOf } from '@/lib/entries/revision-occasion';
import type { NameRef } from '@/lib/entries/types';
import { found } from '@/lib/errors';
import { seenPeriods, VERSIONS } from './seen-periods';
import type { EditionHistory, OpenRevision } from './types';

const NAME = { select: { id: true, nameAr: true, nameEn: true } } as const;

/** One revision with its text and fields; `getHistory` has decided that the actor may see it. Throws `not_found`. */
export async function getRevision(
  { editionId, liveNumber }: Pick<EditionHistory, 'editionId' | 'liveNumber'>,
  number: number,
): Promise<OpenRevision> {
  const row = await db().revision.findUnique({
    where: { editionId_number: { editionId, number } },
    include: { createdBy: NAME, given: { select: { name: true } }, versions: VERSIONS },
  });
  const { id, createdAt, createdBy, given, versions, document, fields, ...why } = found(row);
  return {
    ...{ id, number, createdAt, document, isLive: number === liveNumber },
    createdBy: createdBy satisfies NameRef,
    occasion: occasionOf(why),
    name: given?.name ?? null,
    seen: seenPeriods(versions),
    fields: await followMerges(db(), RevisionFields.parse(fields)),
  };
}
