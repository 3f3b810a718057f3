import type { ShownAwaited } from '@/components/releases/awaited-line';
import type { InRelease } from '@/components/releases/in-release-line';
import type { ShownScheduled } from '@/components/schedule/scheduled-lines';
import type { Choice } from '@/lib/bilingual-records/types';
import type { EntryForEditor, Permissions, ValidEdition } from '@/lib/entries/types';
import type { InMenus } from '@/lib/menus/types';
import type { OutstandingUpdates } from '@/lib/publishing/types';
import type { LeadingAddress } from '@/lib/redirects/types';
import type { ReviewView } from '@/lib/review/types';

/** The options of the details fields that are known at first; others are looked up. */
export interface DetailChoices {
  sections: Choice[];
  /** The authors, the topics and the issue that the piece has. */
  chosen: Choice[];
}

/** The data of a piece that the edit screen is rendered with. */
export interface EditedPiece {
  entry: EntryForEditor;
  edition: ValidEdition;
  can: Permissions;
  scheduled: ShownScheduled[];
  /** The open release that it is in. */
  release: InRelease | null;
  /** The same for whoever sees no releases; null for whoever does. */
  awaited: ShownAwaited | null;
  /** Until when the piece is under embargo, in words; null without one. */
  embargo: string | null;
  /** Its review; null of what is not stored. */
  review: ReviewView | null;
  /** False until something has been typed in the edition: it is stored only then. */
  exists: boolean;
  /** What the other edition corrected and this one has not followed; null unless it is behind. */
  outstanding: OutstandingUpdates | null;
  /** What readers are told where a withdrawn edition was; '' for nothing. */
  notice: string;
  /** The addresses of the former site that lead to it; null of what is not stored, and for users who keep no redirects. */
  formerAddresses: LeadingAddress[] | null;
  /** In which menus a page of the site stands; null of other kinds, of what is not stored, and for users who change no menus. */
  inMenus: InMenus | null;
  /** Public URL of the site, without a trailing slash. */
  siteUrl: string;
  /** Who can add a section: `self` for the signed-in user, otherwise the administrators to ask. */
  sectionAdmins: 'self' | Choice[];
}

/** Whether no edition of the piece has ever been published. */
export function neverPublished({ entry }: Pick<EditedPiece, 'entry'>): boolean {
  return [entry.editions.ar, entry.editions.en].every((edition) => !edition || edition.status === 'draft');
}
