import type { Cover, EditionFields, EntryFields } from '@/lib/entries/types';
import type { FieldValues } from './types';

/** The ids in the value of a field. */
export const idsIn = (value: string): string[] => (value === '' ? [] : value.split(','));
export const idsToField = (ids: readonly string[]): string => ids.join(',');

/** A cover as the value of its field: the id, and the focal point where it has one of its own. */
export function coverToField(cover: Cover | null): string {
  if (!cover) return '';
  return cover.focal ? `${cover.mediaId} ${cover.focal.x} ${cover.focal.y}` : cover.mediaId;
}

export function coverInField(value: string): Cover | null {
  if (value === '') return null;
  const [mediaId = '', x, y] = value.split(' ');
  return { mediaId, focal: x === undefined || y === undefined ? null : { x: Number(x), y: Number(y) } };
}

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
    relatedIds: idsToField(fields.relatedIds),
    cover: coverToField(fields.cover),
    coverAlt: fields.coverAlt ?? '',
    sharePictureId: fields.sharePictureId ?? '',
    link: fields.link ?? '',
    translatorIds: idsToField(fields.translatorIds),
    editorIds: idsToField(fields.editorIds),
    photographerIds: idsToField(fields.photographerIds),
  };
}
