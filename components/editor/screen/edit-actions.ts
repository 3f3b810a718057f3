import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import type { Locale } from '@/lib/i18n/locales';

/** A refused field or a missing part, with the sentence for it. */
export interface ShownIssue {
  path: string;
  key: string;
  message: string;
}

/** The edition's form: strings, as fields hold them. */
export type EditionValues = {
  slug: string;
  /** ISO date or empty. */
  dateline: string;
};

/** The form of what both languages share; several ids stand one after the other, separated by commas. */
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

/** What the edit screen asks of the server. */
export interface EditActions {
  publishCheck(input: { editionId: string }): Promise<Reply<PublishCheck>>;
  publish(input: SeenVersions & { editionId: string }): Promise<Reply<{ path: string }>>;
  unpublish(input: { editionId: string }): Promise<Reply<unknown>>;
  saveEdition(
    input: EditionValues & { version: number; editionId: string },
  ): Promise<Reply<{ version: number }>>;
  readEdition(input: { entryId: string; locale: Locale }): Promise<Reply<Stored<EditionValues>>>;
  saveEntry(input: EntryValues & { version: number; entryId: string }): Promise<Reply<{ version: number }>>;
  readEntry(input: { entryId: string; kind: string }): Promise<Reply<Stored<EntryValues>>>;
}

/** Ids in a field of the form. */
export const idsIn = (value: string): string[] => (value === '' ? [] : value.split(','));
export const idsToField = (ids: readonly string[]): string => ids.join(',');
