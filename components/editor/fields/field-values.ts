import type { EditionFields, EntryFields } from '@/lib/entries/types';
import type { FieldValues } from './types';

/** The ids in the value of a field. */
export const idsIn = (value: string): string[] => (value === '' ? [] : value.split(','));
export const idsToField = (ids: readonly string[]): string => ids.join(',');

/** Stored fields as the page holds them. */
export function toFieldValues(fields: EditionFields & EntryFields): FieldValues {
  return {
    slug: fields.slug ?? '',
    dateline: fields.dateline ?? '',
    searchTitle: fields.searchTitle ?? '',
    searchDescription: fields.searchDescription ?? '',
    noindex: fields.noindex ? 'yes' : '',
    canonicalUrl: fields.canonicalUrl ?? '',
    sectionId: fields.sectionId ?? '',
    issueId: fields.issueId ?? '',
    authorIds: idsToField(fields.authorIds),
    topicIds: idsToField(fields.topicIds.toSorted()),
  };
}
