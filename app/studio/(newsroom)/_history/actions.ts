'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { chooseVersion } from '@/lib/publishing/former-versions';
import { PublicationChange } from '@/lib/publishing/publication-change';
import { publishAgain } from '@/lib/publishing/publish-again';
import { nameRevision } from '@/lib/revisions/name-revision';
import { restoreRevision } from '@/lib/revisions/restore-revision';
import { REVISION_NAME_MAX } from '@/lib/revisions/types';
import { line } from '@/lib/text-fields';

const number = z.int().min(1);
const Restoring = z.strictObject({ editionId: z.uuid(), number, seenVersion: z.int().min(0) });
const PublishingAgain = z.strictObject({
  editionId: z.uuid(),
  number,
  liveNumber: number,
  change: PublicationChange,
});
const Choosing = z.strictObject({ editionId: z.uuid(), number, isShown: z.boolean() });
const Naming = z.strictObject({
  editionId: z.uuid(),
  number: number.nullable(),
  name: line(REVISION_NAME_MAX),
});

export async function restoreRevisionAction(input: unknown) {
  return mutation(
    Restoring,
    input,
    (tx, { actor }, { editionId, ...wanted }) => restoreRevision(tx, actor, editionId, wanted),
    refreshStudio,
  );
}

export async function publishAgainAction(input: unknown) {
  return mutation(
    PublishingAgain,
    input,
    (tx, { actor }, { editionId, change, ...wanted }) =>
      publishAgain(tx, actor, editionId, wanted, { change }),
    refreshStudio,
  );
}

export async function nameRevisionAction(input: unknown) {
  return mutation(
    Naming,
    input,
    (tx, { actor }, { editionId, ...naming }) => nameRevision(tx, actor, editionId, naming),
    refreshStudio,
  );
}

export async function chooseVersionAction(input: unknown) {
  return mutation(
    Choosing,
    input,
    (tx, { actor }, { editionId, ...choice }) => chooseVersion(tx, actor, editionId, choice),
    refreshStudio,
  );
}
