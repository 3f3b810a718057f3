import type { Locale } from '@/lib/i18n/locales';
import type { ReleasedEdition, ReleasedList, ReleasedRedirect, ReleaseView } from '@/lib/releases/types';

/** With sentences instead of issues, as the server writes them in the user's language. */
type Shown<Item extends { issues: unknown[] }> = Omit<Item, 'issues'> & { issues: string[] };

export type ShownEdition = Omit<Shown<ReleasedEdition>, 'warnings'> & {
  warnings: string[];
  /** Whether there is a newer text, or readers see another one than when it was put in. */
  canTake: boolean;
  /** Whether it updates what readers see and nobody has said why. */
  lacksReason: boolean;
};

export interface ShownSignature {
  locale: Locale;
  signed: { name: string; at: string } | null;
}

/** With whether its draft has changed, or readers see another arrangement than when it was put in. */
export type ShownList = Shown<ReleasedList> & Pick<ShownEdition, 'canTake'>;

/** A release with moments, names and reasons in words: browsers name zones differently. */
export interface ShownRelease
  extends Omit<
    Shown<ReleaseView>,
    | 'editions'
    | 'lists'
    | 'redirects'
    | 'signatures'
    | 'failure'
    | 'createdBy'
    | 'createdAt'
    | 'publishedBy'
    | 'rolledBack'
  > {
  /** The moment in full; null without one. */
  moment: string | null;
  /** What happened with it last, in a sentence. */
  sentence: string;
  startedBy: string;
  failure: string[];
  editions: ShownEdition[];
  lists: ShownList[];
  redirects: Shown<ReleasedRedirect>[];
  signatures: ShownSignature[];
  can: { change: boolean; rollBack: boolean };
}
