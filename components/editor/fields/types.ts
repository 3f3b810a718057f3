import type { Failure } from '@/components/editor/sync/types';
import type { Choice } from '@/lib/bilingual-records/types';
import type { EditionFields, EditionStatus, EntryFields } from '@/lib/entries/types';

export type FieldName = keyof (EditionFields & EntryFields);

const OF_EDITION = {
  slug: 0,
  dateline: 0,
  searchTitle: 0,
  searchDescription: 0,
  canonicalUrl: 0,
  noindex: 0,
  coverAlt: 0,
  sharePictureId: 0,
  link: 0,
  ...{ translatorIds: 0, editorIds: 0, photographerIds: 0 },
};
const OF_ENTRY = { sectionId: 0, authorIds: 0, topicIds: 0, issueId: 0, relatedIds: 0, cover: 0 };

/** In the order in which the fields stand beside the text. */
export const FIELD_NAMES = Object.keys({
  ...(OF_EDITION satisfies Record<keyof EditionFields, number>),
  ...(OF_ENTRY satisfies Record<keyof EntryFields, number>),
}) as FieldName[];

/** The other fields are those of the entry, which both languages share. */
export const isOfEdition = (name: FieldName): boolean => Object.hasOwn(OF_EDITION, name);

/** Values of the fields beside the text: text, ISO dates, ids; lists of ids are separated by commas, a cover is its id and its focal point, what is chosen is `yes`, and nothing is ''. */
export type FieldValues = Record<FieldName, string>;

/** What the server answers about the fields of an edition. */
export interface StoredFieldsReply {
  fields: FieldValues;
  /** The names of everybody who is credited, of the topics and of the issue. */
  chosen: Choice[];
  editionStatus: EditionStatus;
  /** Grows with every change of a field. */
  versionSum: number;
}

export interface FieldChange {
  field: FieldName;
  /** The value that was stored when the user began to change it. */
  before: string;
  value: string;
}

export type SaveFieldAnswer =
  | { kind: 'saved'; stored: StoredFieldsReply }
  /** Somebody else has changed the same field. */
  | { kind: 'conflict' }
  /** The value cannot be stored; the message is in the user's language. */
  | { kind: 'invalid'; key: string; message: string }
  /** The user may no longer change the field. */
  | { kind: 'closed' }
  | Failure;

/** `missing`: the edition does not exist until something of it is saved. */
export type ReadFieldsAnswer = { kind: 'read'; stored: StoredFieldsReply } | { kind: 'missing' } | Failure;

/** Requests to the server. Never throws: failures are answers. */
export interface FieldTransport {
  save(change: FieldChange): Promise<SaveFieldAnswer>;
  read(): Promise<ReadFieldsAnswer>;
}

/** A change that the server has not stored. */
export type UnsavedField = Omit<FieldChange, 'field'>;

/** Keeps unsaved changes on this device. Never throws. */
export interface FieldStore {
  /** False when the browser refuses to store anything. */
  readonly isAvailable: boolean;
  all(): Partial<Record<FieldName, UnsavedField>>;
  /** Null removes what is kept of the field. */
  keep(field: FieldName, change: UnsavedField | null): void;
}

/** Where a field stands. */
export type FieldProgress =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'invalid'; key: string; message: string }
  /** What somebody else has stored meanwhile. */
  | { kind: 'conflict'; theirs: string }
  /** The user may no longer change the field, and had given it this value. */
  | { kind: 'closed'; mine: string };
