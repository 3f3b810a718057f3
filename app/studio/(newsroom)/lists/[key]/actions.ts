'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { reply } from '@/app/studio/reply';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { addEntry } from '@/lib/lists/add-entry';
import { getList } from '@/lib/lists/get-list';
import { listCandidates } from '@/lib/lists/list-candidates';
import { moveEntry } from '@/lib/lists/move-entry';
import { removeEntry } from '@/lib/lists/remove-entry';
import { LIST_KEYS } from '@/lib/lists/types';
import { updateList } from '@/lib/lists/update-list';

const key = z.enum(LIST_KEYS);
const version = z.int().min(1);
const entryId = z.uuid();

const ListChange = z.strictObject({ key, version, entryId });

// Reader pages follow the database by themselves; this is for the studio pages that the browser keeps.
function forgetStudioPages(): void {
  revalidatePath('/studio', 'layout');
}

export async function readListAction(input: unknown) {
  return reply(z.strictObject({ key }), input, ({ actor }, wanted) => getList(actor, wanted.key));
}

export async function moveEntryAction(input: unknown) {
  const shape = ListChange.extend({ to: z.int().min(0).max(100_000) });
  return reply(shape, input, async ({ actor }, move) => {
    const list = await moveEntry(actor, move);
    forgetStudioPages();
    return list;
  });
}

export async function addEntryAction(input: unknown) {
  return reply(ListChange, input, async ({ actor }, change) => {
    const list = await addEntry(actor, change);
    forgetStudioPages();
    return list;
  });
}

export async function removeEntryAction(input: unknown) {
  return reply(ListChange, input, async ({ actor }, change) => {
    const list = await removeEntry(actor, change);
    forgetStudioPages();
    return list;
  });
}

export async function updateListAction(input: unknown) {
  const shape = z.strictObject({ key, version, shown: z.int(), showsOtherLanguage: z.boolean() });
  return reply(shape, input, async ({ actor }, change) => {
    const list = await updateList(actor, change);
    forgetStudioPages();
    return list;
  });
}

export async function listCandidatesAction(input: unknown) {
  const shape = z.strictObject({
    key,
    query: z.string().max(200).refine(isPlainLine, 'field.forbiddenCharacters'),
  });
  return reply(shape, input, ({ actor }, wanted) => listCandidates(actor, wanted.key, wanted.query));
}
