'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { reply } from '@/app/studio/reply';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { addEntry } from '@/lib/lists/add-entry';
import { getList } from '@/lib/lists/get-list';
import { listCandidates } from '@/lib/lists/list-candidates';
import { moveEntry } from '@/lib/lists/move-entry';
import { removeEntry } from '@/lib/lists/remove-entry';
import { LIST_KEYS, LIST_WINDOW_MAX } from '@/lib/lists/types';
import { unpinEntry } from '@/lib/lists/unpin-entry';
import { updateList } from '@/lib/lists/update-list';

const key = z.enum(LIST_KEYS);
const version = z.int().min(1);
const entryId = z.uuid();

const EntryChange = z.strictObject({ key, version, entryId });

const Cursor = z.strictObject({
  lastPin: entryId.nullable(),
  lastFill: entryId.nullable(),
  filledBefore: z.int().min(0).max(1_000_000),
});
const Window = z.strictObject({
  key,
  after: Cursor.nullable(),
  take: z.int().min(1).max(LIST_WINDOW_MAX),
});

// No change renders the studio's pages again: the reply would hold the page, and the list on it follows its changes by itself.

export async function readListAction(input: unknown) {
  return reply(Window, input, ({ actor }, { key, ...window }) => getList(actor, key, window));
}

export async function moveEntryAction(input: unknown) {
  const shape = EntryChange.extend({ to: z.int().min(0).max(1_000_000), displaced: entryId.nullable() });
  return mutation(shape, input, (tx, { actor }, move) => moveEntry(tx, actor, move));
}

export async function unpinEntryAction(input: unknown) {
  return mutation(EntryChange, input, (tx, { actor }, change) => unpinEntry(tx, actor, change));
}

export async function addEntryAction(input: unknown) {
  return mutation(EntryChange, input, (tx, { actor }, change) => addEntry(tx, actor, change));
}

export async function removeEntryAction(input: unknown) {
  return mutation(EntryChange, input, (tx, { actor }, change) => removeEntry(tx, actor, change));
}

export async function updateListAction(input: unknown) {
  const shape = z.strictObject({ key, version, shown: z.int(), showsOtherLanguage: z.boolean() });
  return mutation(shape, input, (tx, { actor }, change) => updateList(tx, actor, change));
}

export async function listCandidatesAction(input: unknown) {
  const shape = z.strictObject({
    key,
    query: z.string().max(200).refine(isPlainLine, 'field.forbiddenCharacters'),
  });
  return reply(shape, input, ({ actor }, parsed) => listCandidates(actor, parsed.key, parsed.query));
}
