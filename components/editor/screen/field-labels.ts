import type { FieldName } from '@/components/editor/fields/types';

/** Keys under `editor.details` of the fields' labels. */
export const FIELD_LABELS = {
  slug: 'slug',
  dateline: 'dateline',
  searchTitle: 'searchTitle',
  searchDescription: 'searchDescription',
  noindex: 'noindex',
  canonicalUrl: 'canonicalUrl',
  sectionId: 'section',
  authorIds: 'authors',
  topicIds: 'topics',
  issueId: 'issue',
  relatedIds: 'related',
  cover: 'cover',
  coverAlt: 'coverAlt',
  sharePictureId: 'sharePicture',
  link: 'link',
  translatorIds: 'translators',
  editorIds: 'editors',
  photographerIds: 'photographers',
} as const satisfies Record<FieldName, string>;
