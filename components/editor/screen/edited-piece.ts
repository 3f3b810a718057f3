import type { EntryForEditor, Permissions, SoundEdition } from '@/lib/entries/types';
import type { Choice, IssueChoice } from '@/lib/taxonomy/types';

/** What the fields beside the text can be set to. */
export interface DetailChoices {
  sections: Choice[];
  topics: Choice[];
  people: Choice[];
  issues: IssueChoice[];
}

/** Everything about the piece that the edit screen was opened with. */
export interface EditedPiece {
  entry: EntryForEditor;
  edition: SoundEdition;
  can: Permissions;
  /** Public address of the site, without a slash at its end. */
  siteUrl: string;
  /** Who adds sections where there are none: whoever is looking, or those to ask. */
  sectionAdmins: 'self' | Choice[];
}

/** Nothing of the piece has ever been public, in any language. */
export function neverPublished({ entry }: EditedPiece): boolean {
  return [entry.editions.ar, entry.editions.en].every((edition) => !edition || edition.status === 'draft');
}
