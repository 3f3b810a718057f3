import type { Actor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import * as drafts from '@/lib/lists/list-draft';
import { moveEntry } from '@/lib/lists/move-entry';
import * as additions from '@/lib/releases/add-edition';
import { addListDraft } from '@/lib/releases/add-list-draft';
import { addRedirect } from '@/lib/releases/add-redirect';
import * as creation from '@/lib/releases/create-release';
import { discardRelease } from '@/lib/releases/discard-release';
import { cancelPlan, planRelease } from '@/lib/releases/plan-release';
import { publishRelease } from '@/lib/releases/publish-release';
import * as refreshing from '@/lib/releases/refresh-in-release';
import { removeFromRelease } from '@/lib/releases/remove-from-release';
import { rollBackRelease } from '@/lib/releases/roll-back-release';
import { signOff, withdrawSignOff } from '@/lib/releases/sign-off';
import type { SeenRelease } from '@/lib/releases/types';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { committed, writeDocument } from './committed';

type Verb<Wanted, Result> = (tx: Tx, actor: Actor, wanted: SeenRelease & Wanted) => Promise<Result>;

/** A verb for a release as it is now, as somebody does who has just looked at it. */
function present<Wanted, Result>(verb: Verb<Wanted, Result>) {
  return async (actor: Actor, id: string, wanted: Omit<Wanted, 'id' | 'version'>): Promise<Result> => {
    const { version } = await db().release.findUniqueOrThrow({ where: { id } });
    return committed(verb)(actor, { ...wanted, id, version } as SeenRelease & Wanted);
  };
}

export const createRelease = committed(creation.createRelease);
/** The verbs of a release. */
export const release = {
  rename: present(creation.renameRelease),
  add: present(additions.addEdition),
  withdraw: present(additions.addWithdrawal),
  addList: present(addListDraft),
  addRedirect: present(addRedirect),
  refresh: present(refreshing.refreshInRelease),
  giveReason: present(refreshing.giveReason),
  remove: present(removeFromRelease),
  sign: present(signOff),
  unsign: present(withdrawSignOff),
  plan: present(planRelease),
  cancelPlan: present(cancelPlan),
  publish: present(publishRelease),
  rollBack: present(rollBackRelease),
  discard: present(discardRelease),
};

/** Has both languages signed, as far as there is anything of them. */
export async function signAll(actor: Actor, id: string): Promise<void> {
  const items = await db().releaseEdition.findMany({ where: { releaseId: id }, distinct: ['locale'] });
  for (const { locale } of items) await release.sign(actor, id, { locale });
}

/** What of a release holds an edition. */
export const itemOf = (editionId: string) =>
  db().releaseEdition.findFirstOrThrow({ where: { editionId }, orderBy: { id: 'desc' } });

/** Gives a draft another title and text. */
export async function write(actor: Actor, editionId: string, title: string): Promise<void> {
  await writeDocument(actor, editionId, article({ title, body: [{ p: `Text of ${title}.` }] }, newBlockId));
}

/** Begins a draft of a list in which an entry stands first. */
export async function givenListDraft(actor: Actor, key: string, firstId: string): Promise<void> {
  const version = async () => (await db().list.findUniqueOrThrow({ where: { key } })).version;
  await committed(drafts.startListDraft)(actor, { key, version: await version() });
  await committed(moveEntry)(actor, { key, version: await version(), entryId: firstId, to: 0 });
}

/** A piece that waits in a release, in the trash all the same: as a build from before could leave it. */
export async function leaveInTrash(entryId: string): Promise<void> {
  await db().entry.update({
    where: { id: entryId },
    data: { trashedAt: new Date(), trashReason: 'Written twice.' },
  });
}
