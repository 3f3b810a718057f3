import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found, type Issue, permit, requireNoIssues } from '@/lib/errors';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { findListPosition, storeEffectivePositions } from './list-positions';
import { lockEntryAgainstDeletion } from './lock-entry-against-deletion';
import { incrementListVersion, type LockedList, lockList, requireListVersion, stageOf } from './lock-list';
import { canArrange } from './policy';
import { requireOtherBeginning } from './share-position';
import { ENTRY_TITLES, titlesOf } from './titles';
import { type ListChanged, type ListEntryChange, OWN_TITLE_MAX, type PinDetails } from './types';

type PinChange = ListEntryChange & PinDetails;

/** Says when readers see an item of the list and under which titles. An item that is not pinned yet is pinned where it is. */
export async function describePin(tx: Tx, actor: Actor, change: PinChange): Promise<ListChanged> {
  const entry = found(await lockEntryAgainstDeletion(tx, change.entryId));
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  const details = detailsOf(change);
  requireNoIssues(detailIssues(details));
  await storeEffectivePositions(tx, list);
  const { position } = found(await findListPosition(tx, list, entry.id));
  await storePin(tx, list, entry.id, position, details);
  await requireOtherBeginning(tx, list, entry.id);
  const changed = await incrementListVersion(tx, actor, list);
  const { titles } = await titlesById(tx, entry.id);
  await recordEvent(tx, actor, {
    action: 'list.pin_described',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: list.key, ...stageOf(list), entryId: entry.id, titles, ...auditable(details) },
  });
  return changed;
}

function detailsOf({ shownFrom, shownUntil, titleAr, titleEn }: PinChange): PinDetails {
  return { shownFrom, shownUntil, titleAr: titleAr?.trim() || null, titleEn: titleEn?.trim() || null };
}

function detailIssues({ shownFrom, shownUntil, ...titles }: PinDetails): Issue[] {
  const issues = (['titleAr', 'titleEn'] as const).flatMap((path): Issue[] => {
    const title = titles[path];
    if (title === null) return [];
    if (title.length > OWN_TITLE_MAX)
      return [{ path, key: 'field.tooLong', params: { maximum: OWN_TITLE_MAX } }];
    return isPlainLine(title) ? [] : [{ path, key: 'field.forbiddenCharacters' }];
  });
  if (shownFrom && shownUntil && shownFrom >= shownUntil)
    issues.push({ path: 'shownUntil', key: 'lists.slotEnd' });
  return issues;
}

function storePin(tx: Tx, list: LockedList, entryId: string, position: number, details: PinDetails) {
  const { shownFrom, shownUntil, titleAr, titleEn } = details;
  return tx.$executeRaw`
    INSERT INTO ${list.pins} ("listId", "entryId", "position", "shownFrom", "shownUntil", "titleAr", "titleEn")
    VALUES (${list.id}::uuid, ${entryId}::uuid, ${position}::int, ${shownFrom}::timestamptz, ${shownUntil}::timestamptz,
      ${titleAr}::text, ${titleEn}::text)
    ON CONFLICT ("listId", "entryId") DO UPDATE
    SET "shownFrom" = EXCLUDED."shownFrom", "shownUntil" = EXCLUDED."shownUntil",
      "titleAr" = EXCLUDED."titleAr", "titleEn" = EXCLUDED."titleEn"`;
}

async function titlesById(tx: Tx, id: string) {
  return { titles: titlesOf(await tx.entry.findUniqueOrThrow({ where: { id }, select: ENTRY_TITLES })) };
}

function auditable({ shownFrom, shownUntil, titleAr, titleEn }: PinDetails) {
  return {
    shownFrom: shownFrom?.toISOString() ?? null,
    shownUntil: shownUntil?.toISOString() ?? null,
    ...{ titleAr, titleEn },
  };
}
