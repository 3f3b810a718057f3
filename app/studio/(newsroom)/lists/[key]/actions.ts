'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
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

const EntryChange = z.strictObject({ key, version, entryId });

export async function readListAction(input: unknown) {
  return reply(z.strictObject({ key }), input, ({ actor }, parsed) => getList(actor, parsed.key));
}

export async function moveEntryAction(input: unknown) {
  const shape = EntryChange.extend({ to: z.int().min(0).max(100_000) });
  return mutation(shape, input, (tx, { actor }, move) => moveEntry(tx, actor, move), refreshStudio);
}

export async function addEntryAction(input: unknown) {
  return mutation(EntryChange, input, (tx, { actor }, change) => addEntry(tx, actor, change), refreshStudio);
}

export async function removeEntryAction(input: unknown) {
  return mutation(
    EntryChange,
    input,
    (tx, { actor }, change) => removeEntry(tx, actor, change),
    refreshStudio,
  );
}

export async function updateListAction(input: unknown) {
  const shape = z.strictObject({ key, version, shown: z.int(), showsOtherLanguage: z.boolean() });
  return mutation(shape, input, (tx, { actor }, change) => updateList(tx, actor, change), refreshStudio);
}

export async function listCandidatesAction(input: unknown) {
  const shape = z.strictObject({
    key,
    query: z.string().max(200).refine(isPlainLine, 'field.forbiddenCharacters'),
  });
  return reply(shape, input, ({ actor }, parsed) => listCandidates(actor, parsed.key, parsed.query));
}
