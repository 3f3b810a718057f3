import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { hasSameFields } from '@/lib/has-same-fields';
import { followWords } from './follow-words';
import { lockMedia } from './lock-media';
import { searchFolded } from './media-search';

/** A language that is left out keeps the credits that there are. */
interface Credit {
  creditAr?: string | undefined;
  creditEn?: string | undefined;
}

/** Gives many pictures and files the same credit, or none of them. Answers how many had another one. Throws `not_found` and `forbidden`. */
export async function setCredit(
  tx: Tx,
  actor: Actor,
  { ids, creditAr, creditEn }: Credit & { ids: readonly string[] },
): Promise<number> {
  const credit = { ...(creditAr !== undefined && { creditAr }), ...(creditEn !== undefined && { creditEn }) };
  const media = await lockMedia(tx, actor, ids);
  const changed = media.filter((each) => !hasSameFields<Credit>(each, credit));
  for (const each of changed) {
    const data = { ...credit, searchFolded: searchFolded({ ...each, ...credit }) };
    await tx.media.update({ where: { id: each.id }, data: { ...data, version: { increment: 1 } } });
    await recordEvent(tx, actor, {
      ...{ action: 'media.updated', subjectType: 'media', subjectId: each.id },
      data: { nameAr: each.fileName, nameEn: each.fileName },
    });
    await followWords(tx, each, credit);
  }
  return changed.length;
}
