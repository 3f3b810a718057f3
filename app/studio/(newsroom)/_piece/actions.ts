'use server';

import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { errorReply, reply } from '@/app/studio/reply';
import { storedEditionForm, storedEntryForm } from '@/components/editor/screen/stored-forms';
import { createEdition } from '@/lib/entries/create-edition';
import { getEntryForEditor } from '@/lib/entries/get-entry-for-editor';
import { openEdition } from '@/lib/entries/open-edition';
import { saveEditionFields } from '@/lib/entries/save-edition-fields';
import { saveEntryFields } from '@/lib/entries/save-entry-fields';
import { AppError, found } from '@/lib/errors';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { unpublishEdition } from '@/lib/publishing/unpublish-edition';
import { chosenOf, FIND } from './detail-choices';
import { ChoiceQuery, EditionForm, EntryForm, NewEdition, OneEdition, OneEntry, Publishing } from './schemas';

export async function startEditionAction(input: unknown) {
  return mutation(
    NewEdition,
    input,
    (tx, { actor }, { entryId, locale }) => createEdition(tx, actor, entryId, locale),
    refreshStudio,
  );
}

/** The issues that prevent publishing, in the user's language, and the slug and date that readers would see. */
export async function publishCheckAction(input: unknown) {
  return reply(OneEdition, input, async ({ actor, user }, { editionId }) => {
    const { issues, ...preview } = await getPublishCheck(actor, editionId);
    return { ...preview, issues: errorReply(new AppError('invalid', issues), user.interfaceLocale).issues };
  });
}

export async function publishAction(input: unknown) {
  return mutation(
    Publishing,
    input,
    (tx, { actor }, { editionId, ...seen }) => publishEdition(tx, actor, editionId, seen),
    refreshStudio,
  );
}

export async function unpublishAction(input: unknown) {
  return mutation(
    OneEdition,
    input,
    (tx, { actor }, { editionId }) => unpublishEdition(tx, actor, editionId),
    refreshStudio,
  );
}

export async function saveEditionAction(input: unknown) {
  return mutation(
    EditionForm,
    input,
    async (tx, { actor }, { editionId, version, slug, dateline }) => {
      const fields = { fieldsVersion: version, slug: slug.trim() || null, dateline: dateline || null };
      return { version: (await saveEditionFields(tx, actor, editionId, fields)).fieldsVersion };
    },
    refreshStudio,
  );
}

export async function saveEntryAction(input: unknown) {
  return mutation(
    EntryForm,
    input,
    (tx, { actor }, { entryId, ...fields }) => saveEntryFields(tx, actor, entryId, fields),
    refreshStudio,
  );
}

/** The stored values of the edition's form, to compare after a conflict. */
export async function readEditionAction(input: unknown) {
  return reply(NewEdition, input, async ({ actor }, { entryId, locale }) =>
    storedEditionForm(found(await openEdition(actor, entryId, locale))),
  );
}

export async function readEntryAction(input: unknown) {
  return reply(OneEntry, input, async ({ actor }, { entryId, kind }) => {
    const entry = await getEntryForEditor(actor, kind, entryId);
    return { ...storedEntryForm(entry), chosen: await chosenOf(entry) };
  });
}

/** Authors, topics or issues for what was typed in a field. Open to every role: these names are public. */
export async function findChoicesAction(input: unknown) {
  return reply(ChoiceQuery, input, (_signedIn, { field, query }) => FIND[field](query));
}
