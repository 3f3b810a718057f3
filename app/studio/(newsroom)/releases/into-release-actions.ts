'use server';

import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { permit } from '@/lib/errors';
import { listOpenReleases } from '@/lib/releases/find-open-release-of';
import { canManageReleases } from '@/lib/releases/policy';
import { putIntoRelease } from '@/lib/releases/put-into-release';
import { releaseTogether } from '@/lib/releases/release-together';
import { Nothing, Putting, PuttingList, SchedulingList, Together } from './schemas';

/** The releases that something can be put into. */
export async function openReleasesAction(input: unknown) {
  return reply(Nothing, input, async ({ actor }) => {
    permit(canManageReleases(actor));
    return listOpenReleases(actor);
  });
}

export async function putIntoReleaseAction(input: unknown) {
  return mutation(
    Putting,
    input,
    (tx, { actor }, wanted) => putIntoRelease(tx, actor, wanted),
    refreshStudio,
  );
}

export async function releaseTogetherAction(input: unknown) {
  return mutation(
    Together,
    input,
    (tx, { actor }, wanted) => releaseTogether(tx, actor, wanted),
    refreshStudio,
  );
}

export async function putListIntoReleaseAction(input: unknown) {
  return mutation(PuttingList, input, (tx, { actor }, { listKey, listVersion, ...wanted }) =>
    putIntoRelease(tx, actor, { ...wanted, editions: [], lists: [{ listKey, listVersion }] }),
  );
}

/** Has an arrangement of a list go live at a moment: in a release of its own. */
export async function scheduleListAction(input: unknown) {
  return mutation(SchedulingList, input, (tx, { actor }, { listKey, listVersion, ...wanted }) =>
    releaseTogether(tx, actor, { ...wanted, editions: [], lists: [{ listKey, listVersion }] }),
  );
}
