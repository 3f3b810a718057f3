'use server';

import { revalidatePath } from 'next/cache';
import { refusal, reply } from '@/app/studio/reply';
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
import { EditionForm, EntryForm, NewEdition, OneEdition, OneEntry, Publishing } from './schemas';

/** Every page of the studio may show the state of a piece. */
function refreshStudio(): void {
  revalidatePath('/studio', 'layout');
}

export async function startEditionAction(input: unknown) {
  return reply(NewEdition, input, async ({ actor }, { entryId, locale }) => {
    const started = await createEdition(actor, entryId, locale);
    refreshStudio();
    return started;
  });
}

/** What is missing, in the user's words, and the address that readers would get. */
export async function publishCheckAction(input: unknown) {
  return reply(OneEdition, input, async ({ actor, user }, { editionId }) => {
    const { issues, slug } = await getPublishCheck(actor, editionId);
    return { issues: refusal(new AppError('invalid', issues), user.interfaceLocale).issues, slug };
  });
}

export async function publishAction(input: unknown) {
  return reply(Publishing, input, async ({ actor }, { editionId, documentVersion }) => {
    const published = await publishEdition(actor, editionId, { documentVersion });
    refreshStudio();
    return published;
  });
}

export async function unpublishAction(input: unknown) {
  return reply(OneEdition, input, async ({ actor }, { editionId }) => {
    await unpublishEdition(actor, editionId);
    refreshStudio();
  });
}

export async function saveEditionAction(input: unknown) {
  return reply(EditionForm, input, async ({ actor }, { editionId, version, slug, dateline }) => {
    const fields = { fieldsVersion: version, slug: slug.trim() || null, dateline: dateline || null };
    const saved = await saveEditionFields(actor, editionId, fields);
    refreshStudio();
    return { version: saved.fieldsVersion };
  });
}

export async function saveEntryAction(input: unknown) {
  return reply(EntryForm, input, async ({ actor }, { entryId, ...fields }) => {
    const saved = await saveEntryFields(actor, entryId, fields);
    refreshStudio();
    return saved;
  });
}

/** What is stored now of the edition's form, for comparing after a conflict. */
export async function readEditionAction(input: unknown) {
  return reply(NewEdition, input, async ({ actor }, { entryId, locale }) =>
    storedEditionForm(found(await openEdition(actor, entryId, locale))),
  );
}

export async function readEntryAction(input: unknown) {
  return reply(OneEntry, input, async ({ actor }, { entryId, kind }) =>
    storedEntryForm(await getEntryForEditor(actor, kind, entryId)),
  );
}
