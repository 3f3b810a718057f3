'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { reply } from '@/app/studio/reply';
import { LISTED_KINDS } from '@/lib/i18n/addresses';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { addEntry } from '@/lib/lists/add-entry';
import { composeFrontPage } from '@/lib/lists/compose-front-page';
import { StoredComposition } from '@/lib/lists/composition/stored-composition';
import { createList } from '@/lib/lists/create-list';
import { deleteList } from '@/lib/lists/delete-list';
import { describeList } from '@/lib/lists/describe-list';
import { describePin } from '@/lib/lists/describe-pin';
import { findInList } from '@/lib/lists/find-in-list';
import { findRuleChoices } from '@/lib/lists/find-rule-choices';
import { getList } from '@/lib/lists/get-list';
import { listArrangements } from '@/lib/lists/list-arrangements';
import { listCandidates } from '@/lib/lists/list-candidates';
import { discardListDraft, publishListDraft, startListDraft } from '@/lib/lists/list-draft';
import { moveEntry } from '@/lib/lists/move-entry';
import { removeEntry } from '@/lib/lists/remove-entry';
import { restoreArrangement } from '@/lib/lists/restore-arrangement';
import { isListKey, RULE_TERMS } from '@/lib/lists/types';
import { unpinEntry } from '@/lib/lists/unpin-entry';
import { updateList } from '@/lib/lists/update-list';
import { LIST_WINDOW_MAX } from '@/lib/lists/window/types';
import { slugField } from '@/lib/text-fields';

const key = z.string().refine(isListKey, 'field.malformed');
const version = z.int().min(1);
const entryId = z.uuid();

const EntryChange = z.strictObject({ key, version, entryId });

const Cursor = z.strictObject({
  lastPin: entryId.nullable(),
  lastFill: entryId.nullable(),
  filledBefore: z.int().min(0).max(1_000_000),
});
const position = z.int().min(0).max(1_000_000);
const Window = z.strictObject({
  key,
  after: Cursor.nullable(),
  from: position.optional(),
  show: z.union([z.strictObject({ position }), z.strictObject({ entryId })]).optional(),
  take: z.int().min(1).max(LIST_WINDOW_MAX),
});

const Query = z.string().max(200).refine(isPlainLine, 'field.forbiddenCharacters');

const Rule = z.strictObject({
  source: z
    .union([
      z.strictObject({ kind: z.enum(LISTED_KINDS) }),
      z.strictObject({
        term: z.enum(RULE_TERMS),
        id: z.uuid(),
        only: z.enum(LISTED_KINDS).nullable().default(null),
      }),
    ])
    .nullable(),
  maxDays: z.int().nullable(),
});

const Description = z.strictObject({
  ...{ nameAr: z.string().max(400), nameEn: z.string().max(400) },
  ...{ frontOrder: z.int().nullable(), isBeside: z.boolean() },
});
const Page = z.strictObject({ slugAr: slugField, slugEn: slugField }).nullable();

// A page that was opened before an update sends neither `shares` nor `page` nor `only`.
// Most changes do not render the studio's pages again: the reply would hold the page, and the list on it follows its changes by itself.

export async function readListAction(input: unknown) {
  return reply(Window, input, ({ actor }, { key, ...window }) => getList(actor, key, window));
}

export async function moveEntryAction(input: unknown) {
  const shape = EntryChange.extend({
    to: z.int().min(0).max(1_000_000),
    displaced: entryId.nullable(),
    shares: z.boolean().default(false),
  });
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
  const shape = z.strictObject({
    ...{ key, version, shown: z.int(), showsOtherLanguage: z.boolean() },
    rule: Rule.optional(),
  });
  return mutation(shape, input, (tx, { actor }, change) => updateList(tx, actor, change));
}

export async function listCandidatesAction(input: unknown) {
  const shape = z.strictObject({ key, query: Query });
  return reply(shape, input, ({ actor }, parsed) => listCandidates(actor, parsed.key, parsed.query));
}

export async function findInListAction(input: unknown) {
  const shape = z.strictObject({ key, query: Query });
  return reply(shape, input, ({ actor }, parsed) => findInList(actor, parsed.key, parsed.query));
}

export async function ruleChoicesAction(input: unknown) {
  const shape = z.strictObject({ term: z.enum(RULE_TERMS), query: Query });
  return reply(shape, input, ({ actor }, { term, query }) => findRuleChoices(actor, term, query));
}

export async function describePinAction(input: unknown) {
  const own = z.string().max(2_000).nullable();
  const shape = EntryChange.extend({
    ...{ titleAr: own, titleEn: own },
    ...{ shownFrom: z.date().nullable(), shownUntil: z.date().nullable() },
  });
  return mutation(shape, input, (tx, { actor }, change) => describePin(tx, actor, change));
}

/** Whatever names a list, or removes one, changes the newsroom's menu of lists too. */
export async function describeListAction(input: unknown) {
  const shape = Description.extend({ key, version, page: Page.optional() });
  return mutation(
    shape,
    input,
    (tx, { actor }, change) => describeList(tx, actor, change),
    () => revalidatePath('/studio/lists'),
  );
}

export async function deleteListAction(input: unknown) {
  return mutation(
    z.strictObject({ key }),
    input,
    (tx, { actor }, parsed) => deleteList(tx, actor, parsed),
    () => revalidatePath('/studio/lists'),
  );
}

export async function createListAction(input: unknown) {
  const shape = Description.extend({ page: Page.default(null) });
  return mutation(shape, input, (tx, { actor }, description) => createList(tx, actor, description));
}

export async function composeFrontPageAction(input: unknown) {
  const shape = z.strictObject({ version, blocks: StoredComposition });
  return mutation(shape, input, (tx, { actor }, change) => composeFrontPage(tx, actor, change));
}

const ListVersion = z.strictObject({ key, version });

export async function startListDraftAction(input: unknown) {
  return mutation(ListVersion, input, (tx, { actor }, change) => startListDraft(tx, actor, change));
}

export async function publishListDraftAction(input: unknown) {
  return mutation(
    ListVersion,
    input,
    (tx, { actor }, change) => publishListDraft(tx, actor, change),
    () => revalidatePath('/studio/lists'),
  );
}

export async function discardListDraftAction(input: unknown) {
  return mutation(ListVersion, input, (tx, { actor }, change) => discardListDraft(tx, actor, change));
}

export async function restoreArrangementAction(input: unknown) {
  const shape = ListVersion.extend({ to: version, describes: z.boolean().optional() });
  return mutation(
    shape,
    input,
    (tx, { actor }, change) => restoreArrangement(tx, actor, change),
    () => revalidatePath('/studio/lists'),
  );
}

export async function listArrangementsAction(input: unknown) {
  const shape = z.strictObject({ key, before: version.optional() });
  return reply(shape, input, ({ actor }, part) => listArrangements(actor, part));
}
