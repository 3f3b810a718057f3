import type { Desk, SoundEdition, Verdicts } from '@/lib/content/types';
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
  desk: Desk;
  edition: SoundEdition;
  can: Verdicts;
  /** Public address of the site, without a slash at its end. */
  siteUrl: string;
  /** Who adds sections where there are none: whoever is looking, or those to ask. */
  sectionKeepers: 'self' | Choice[];
}

/** Nothing of the piece has ever been public, in any language. */
export function neverPublished({ desk }: EditedPiece): boolean {
  return [desk.editions.ar, desk.editions.en].every((edition) => !edition || edition.status === 'draft');
}
