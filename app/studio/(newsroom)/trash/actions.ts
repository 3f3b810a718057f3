'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { requiredLine } from '@/lib/text-fields';
import { purgeEntry } from '@/lib/trash/purge-entry';
import { takeOut } from '@/lib/trash/take-out';
import { trashEntry } from '@/lib/trash/trash-entry';
import { TRASH_REASON_MAX } from '@/lib/trash/types';

const Trashing = z.strictObject({ entryId: z.uuid(), reason: requiredLine(TRASH_REASON_MAX) });
const OneEntry = z.strictObject({ entryId: z.uuid() });

export async function trashAction(input: unknown) {
  return mutation(
    Trashing,
    input,
    (tx, { actor }, { entryId, reason }) => trashEntry(tx, actor, entryId, { reason }),
    refreshStudio,
  );
}

export async function takeOutAction(input: unknown) {
  return mutation(
    OneEntry,
    input,
    (tx, { actor }, { entryId }) => takeOut(tx, actor, entryId),
    refreshStudio,
  );
}

export async function purgeAction(input: unknown) {
  return mutation(
    OneEntry,
    input,
    (tx, { actor }, { entryId }) => purgeEntry(tx, actor, entryId),
    refreshStudio,
  );
}
