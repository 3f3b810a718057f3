import type { EntryForEditor, Permissions, ValidEdition } from '@/lib/entries/types';
import type { Choice, IssueChoice } from '@/lib/taxonomy/types';

/** The options of the details fields. */
export interface DetailChoices {
  sections: Choice[];
  topics: Choice[];
  people: Choice[];
  issues: IssueChoice[];
}

/** The data of a piece that the edit screen is rendered with. */
export interface EditedPiece {
  entry: EntryForEditor;
  edition: ValidEdition;
  can: Permissions;
  /** Public URL of the site, without a trailing slash. */
  siteUrl: string;
  /** Who can add a section: `self` for the signed-in user, otherwise the administrators to ask. */
  sectionAdmins: 'self' | Choice[];
}

/** Whether no edition of the piece has ever been published. */
export function neverPublished({ entry }: EditedPiece): boolean {
  return [entry.editions.ar, entry.editions.en].every((edition) => !edition || edition.status === 'draft');
}
