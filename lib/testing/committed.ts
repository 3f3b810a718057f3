import type { Tx } from '@/lib/db';
import * as createEditionModule from '@/lib/entries/create-edition';
import * as createEntryModule from '@/lib/entries/create-entry';
import * as saveEditionFieldsModule from '@/lib/entries/save-edition-fields';
import * as saveEntryFieldsModule from '@/lib/entries/save-entry-fields';
import * as saveStepsModule from '@/lib/entries/save-steps';
import * as writeDocumentModule from '@/lib/entries/write-document';
import * as publishEditionModule from '@/lib/publishing/publish-edition';
import * as unpublishEditionModule from '@/lib/publishing/unpublish-edition';
import { transaction } from '@/lib/transaction';

/** The verb in a transaction of its own, as a handler runs it. */
export function committed<Args extends unknown[], Result>(verb: (tx: Tx, ...args: Args) => Promise<Result>) {
  return (...args: Args): Promise<Result> => transaction((tx) => verb(tx, ...args));
}

// The newsroom's verbs for tests, seeds and benches, which call them one after the other.
export const createEdition = committed(createEditionModule.createEdition);
export const createEntry = committed(createEntryModule.createEntry);
export const saveEditionFields = committed(saveEditionFieldsModule.saveEditionFields);
export const saveEntryFields = committed(saveEntryFieldsModule.saveEntryFields);
export const saveSteps = committed(saveStepsModule.saveSteps);
export const writeDocument = committed(writeDocumentModule.writeDocument);
export const publishEdition = committed(publishEditionModule.publishEdition);
export const unpublishEdition = committed(unpublishEditionModule.unpublishEdition);
