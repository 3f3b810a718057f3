import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { isSameDescription, seenDescription } from '@/lib/lists/list-description';
import { type Arrangement, descriptionIn } from '@/lib/lists/replace-arrangement';
import { type Described, standingIssues } from '@/lib/lists/standing-issues';
import type { ListItem, StoredRelease } from './release-contents';

/**
 * Why a list of a release cannot stand where the release puts it, beside the other lists of the release as they stand then. `arrangementOf` says what readers
 * are to see of each.
 */
export async function standingOfList(
  tx: Tx,
  { lists }: Pick<StoredRelease, 'lists'>,
  item: ListItem,
  arrangementOf: (item: ListItem) => Arrangement,
): Promise<Issue[]> {
  const describedAs = (each: ListItem): Described[] => {
    const description = descriptionIn(arrangementOf(each));
    return description ? [{ id: each.listId, description }] : [];
  };
  const [described] = describedAs(item);
  if (!described) return [];
  const seen = await seenDescription(
    tx,
    await tx.list.findUniqueOrThrow({
      where: { id: item.listId },
      select: { id: true, nameAr: true, nameEn: true, frontOrder: true, isBeside: true, blocks: true },
    }),
  );
  if (isSameDescription(seen, described.description)) return [];
  const others = lists.filter(({ listId }) => listId !== item.listId);
  return standingIssues(tx, described, seen, others.flatMap(describedAs));
}
