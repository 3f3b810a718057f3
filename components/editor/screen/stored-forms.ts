import type { Stored } from '@/components/ui/stored';
import type { Desk, OpenEdition } from '@/lib/content/types';
import { type EditionValues, type EntryValues, idsToField } from './edit-actions';

/** The edition's form as it is stored. */
export function storedEditionForm({ fields }: Pick<OpenEdition, 'fields'>): Stored<EditionValues> {
  const { slug, dateline, fieldsVersion } = fields;
  return { fields: { slug: slug ?? '', dateline: dateline ?? '' }, version: fieldsVersion };
}

/** The form of what both languages share, as it is stored. */
export function storedEntryForm(desk: Desk): Stored<EntryValues> {
  return {
    fields: {
      sectionId: desk.sectionId ?? '',
      issueId: desk.issueId ?? '',
      topicIds: idsToField(desk.topicIds),
      authorIds: idsToField(desk.authorIds),
    },
    version: desk.version,
  };
}
