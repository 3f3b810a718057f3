import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEditions } from '@/lib/entries/lock';
import { canPublish, canUnpublish } from '@/lib/entries/policy';
import { AppError, found, permit } from '@/lib/errors';
import { Prisma, type Release, type ReleaseEdition } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { lockList } from '@/lib/lists/lock-list';
import { canArrange } from '@/lib/lists/policy';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { freezeDraft } from './add-list-draft';
import { lapseSignOff, lockOpenRelease, recordChange } from './lock-release';
import { namedEdition, namedList } from './named-item';
import { freezeTaken, type TakenText } from './take-edition';
import type { ReleaseChanged, SeenRelease } from './types';

type Item = SeenRelease & { itemId: string };

/**
 * Has what an edition or a list is now go live instead of what was taken in: the newer text, and beside what readers see now. Of another text somebody
 * has to say anew why it takes the place of what readers see. Throws `conflict` when it was changed since the user saw it, and `not_found` for anything else.
 */
export async function refreshInRelease(
  tx: Tx,
  actor: Actor,
  { itemId, seen, change, ...wanted }: Item & TakenText,
): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, wanted);
  const item = await findEditionItem(tx, release, itemId);
  if (item) return refreshEdition(tx, actor, release, item, { seen, change });
  return refreshList(tx, actor, release, itemId);
}

/** Says why an edition takes the place of what readers see, as its page and feeds will. */
export async function giveReason(
  tx: Tx,
  actor: Actor,
  { itemId, change, ...wanted }: Item & { change: PublicationChange },
): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, wanted);
  const item = found(await findEditionItem(tx, release, itemId));
  const { id, locale } = item;
  await tx.releaseEdition.update({ where: { id }, data: { change } });
  await lapseSignOff(tx, release.id, locale);
  return recordChange(tx, actor, release, {
    ...{ action: 'release.item_changed', locale },
    data: { ...(await namedEdition(tx, item)), reason: change.reason },
  });
}

function findEditionItem(tx: Tx, release: Release, id: string): Promise<ReleaseEdition | null> {
  const where = { id, releaseId: release.id };
  return isUuid(id) ? tx.releaseEdition.findFirst({ where }) : Promise.resolve(null);
}

async function refreshEdition(
  tx: Tx,
  actor: Actor,
  release: Release,
  { id, kind, editionId, revisionId, change: before }: ReleaseEdition,
  { seen, change }: TakenText,
): Promise<ReleaseChanged> {
  const locked = found((await lockEditions(tx, actor, [found(editionId)]))[0]);
  const { entry, edition, publication } = locked;
  const isAllowed = kind === 'publish' ? canPublish : canUnpublish;
  permit(isAllowed(actor, entry, edition));
  if (kind === 'withdraw' && !publication)
    throw new AppError('conflict', [{ path: '', key: 'publish.notPublished' }]);
  const revision = kind === 'publish' ? await freezeTaken(tx, actor, locked, { seen }) : null;
  const isSame = () => hasSameText(tx, revisionId, revision?.id ?? null);
  // Said of another text, it might be told to readers of this one.
  const reason = change === undefined ? ((await isSame()) ? before : null) : change;
  await tx.releaseEdition.update({
    where: { id },
    data: {
      ...{ title: edition.title, revisionId: revision?.id ?? null, basisId: publication?.versionId ?? null },
      change: (reason as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
    },
  });
  await lapseSignOff(tx, release.id, edition.locale);
  const { locale, title } = edition;
  return recordChange(tx, actor, release, {
    ...{ action: 'release.item_changed', locale },
    data: await namedEdition(tx, { kind, editionId, locale, title }),
  });
}

/** Whether two revisions say the same. */
async function hasSameText(tx: Tx, one: string | null, other: string | null): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isSame: boolean }[]>`
    SELECT (public.text_hash(one."document"), public.fields_hash(one."fields"))
      IS NOT DISTINCT FROM (public.text_hash(other."document"), public.fields_hash(other."fields")) AS "isSame"
    FROM "Revision" one, "Revision" other WHERE one."id" = ${one}::uuid AND other."id" = ${other}::uuid`;
  return row?.isSame ?? false;
}

async function refreshList(tx: Tx, actor: Actor, release: Release, id: string): Promise<ReleaseChanged> {
  const where = { id, releaseId: release.id };
  const item = found(
    isUuid(id)
      ? await tx.releaseList.findFirst({ where, include: { list: { select: { key: true } } } })
      : null,
  );
  const list = await lockList(tx, item.list.key);
  permit(canArrange(actor));
  await tx.releaseList.update({ where: { id }, data: await freezeDraft(tx, list) });
  return recordChange(tx, actor, release, { action: 'release.item_changed', data: namedList(list) });
}
