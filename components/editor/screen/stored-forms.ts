import type { Stored } from '@/components/ui/stored';
import type { EntryForEditor, OpenEdition } from '@/lib/entries/types';
import { type EditionValues, type EntryValues, idsToField } from './edit-actions';

/** The stored values of the edition's form. */
export function storedEditionForm({ fields }: Pick<OpenEdition, 'fields'>): Stored<EditionValues> {
  const { slug, dateline, fieldsVersion } = fields;
  return { fields: { slug: slug ?? '', dateline: dateline ?? '' }, version: fieldsVersion };
}

/** The stored values of the form that both editions share. */
export function storedEntryForm(entry: EntryForEditor): Stored<EntryValues> {
  return {
    fields: {
      sectionId: entry.sectionId ?? '',
      issueId: entry.issueId ?? '',
      topicIds: idsToField(entry.topicIds),
      authorIds: idsToField(entry.authorIds),
    },
    version: entry.version,
  };
}
