import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import type { Choice } from '@/lib/bilingual-records/types';
import type { Locale } from '@/lib/i18n/locales';

import type { DetailChoices } from './edited-piece';

/** An issue with its message in the user's language. */
export interface ShownIssue {
  path: string;
  key: string;
  message: string;
}

/** Values of the edition's form fields. */
export type EditionValues = {
  slug: string;
  /** ISO date or empty. */
  dateline: string;
};

/** Values of the form fields that both editions share; lists of ids are separated by commas. */
export type EntryValues = {
  sectionId: string;
  issueId: string;
  topicIds: string;
  authorIds: string;
};

/** Versions of the text, of the edition's fields and of the fields that both editions share. */
export interface SeenVersions {
  documentVersion: number;
  fieldsVersion: number;
  entryVersion: number;
}

export interface PublishCheck {
  issues: ShownIssue[];
  slug: string;
  /** ISO date chosen by hand, or null. */
  dateline: string | null;
  /** What was checked. */
  versions: SeenVersions;
}

/** The server actions that the edit screen calls. */
export interface EditActions {
  publishCheck(input: { editionId: string }): Promise<Reply<PublishCheck>>;
  publish(input: SeenVersions & { editionId: string }): Promise<Reply<{ path: string }>>;
  unpublish(input: { editionId: string }): Promise<Reply<unknown>>;
  saveEdition(
    input: EditionValues & { version: number; editionId: string },
  ): Promise<Reply<{ version: number }>>;
  readEdition(input: { entryId: string; locale: Locale }): Promise<Reply<Stored<EditionValues>>>;
  saveEntry(input: EntryValues & { version: number; entryId: string }): Promise<Reply<{ version: number }>>;
  readEntry(input: {
    entryId: string;
    kind: string;
  }): Promise<Reply<Stored<EntryValues> & Pick<DetailChoices, 'chosen'>>>;
  /** The first choices of a field with the words of the query in a name. */
  findChoices(input: { field: 'people' | 'topics' | 'issues'; query: string }): Promise<Reply<Choice[]>>;
}

/** The ids in the value of a form field. */
export const idsIn = (value: string): string[] => (value === '' ? [] : value.split(','));
export const idsToField = (ids: readonly string[]): string => ids.join(',');
