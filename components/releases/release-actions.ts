import type { SeenVersions } from '@/components/editor/screen/edit-actions';
import type { Reply } from '@/components/ui/reply';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { Moment, ScheduledKind } from '@/lib/publishing/types';
import type { ReleaseCandidate, ReleaseRef, SeenRelease } from '@/lib/releases/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

/** An edition that is to be put into a release. */
export interface AddedEdition {
  editionId: string;
  kind: ScheduledKind;
  change: PublicationChange | null;
  /** What readers are told of what is withdrawn. */
  notice?: string;
}

/** A piece that was found by its title. */
export interface FoundPiece {
  id: string;
  kind: Kind;
  title: string;
}

/** A list whose draft can be put into a release. */
export interface DraftedList {
  key: string;
  nameAr: string;
  nameEn: string;
}

type Verb<Input = unknown> = (input: Input & SeenRelease) => Promise<Reply<unknown>>;

/** The server actions of the page of a release. Each names the version that was shown. */
export interface ReleaseActions {
  rename: Verb<{ name: string }>;
  addEditions: Verb<{ editions: AddedEdition[] }>;
  addList: Verb<{ listKey: string }>;
  addRedirect: Verb<{ fromPath: string; toPath: string }>;
  remove: Verb<{ itemId: string }>;
  /** Takes the newer text of an edition, or the newer draft of a list. */
  refresh: Verb<{ itemId: string }>;
  giveReason: Verb<{ itemId: string; change: PublicationChange }>;
  signOff: Verb<{ locale: Locale }>;
  withdrawSignOff: Verb<{ locale: Locale }>;
  plan: (input: SeenRelease & { moment: Moment }) => Promise<Reply<{ at: Date }>>;
  cancelPlan: Verb;
  publish: Verb;
  rollBack: Verb;
  discard: Verb;
  findPieces: (input: { query: string }) => Promise<Reply<FoundPiece[]>>;
  getPiece: (input: { id: string; kind: Kind }) => Promise<Reply<ReleaseCandidate>>;
  listDrafts: (input: Record<string, never>) => Promise<Reply<DraftedList[]>>;
}

/** An edition as the user sees it, and why it takes the place of what readers see. */
export interface SeenEdition {
  editionId: string;
  seen: SeenVersions;
  change: PublicationChange | null;
}

/** The server actions by which an editor or a list puts something into a release. */
export interface IntoReleaseActions {
  openReleases: (input: Record<string, never>) => Promise<Reply<ReleaseRef[]>>;
  /** Into a new one without `release`. */
  putIntoRelease: (input: {
    release: SeenRelease | null;
    name: string;
    editions: SeenEdition[];
  }) => Promise<Reply<{ id: string }>>;
  /** Makes a release of its own that goes live at once, or at the moment. */
  releaseTogether: (input: {
    name: string;
    editions: SeenEdition[];
    moment: Moment | null;
  }) => Promise<Reply<{ id: string; at: Date }>>;
}

/** The server actions by which the draft of a list, as the user sees it, goes live at a moment, or is put into a release. */
export interface ListReleaseActions extends Pick<IntoReleaseActions, 'openReleases'> {
  putListIntoRelease: (input: {
    release: SeenRelease | null;
    name: string;
    listKey: string;
    listVersion: number;
  }) => Promise<Reply<{ id: string }>>;
  scheduleList: (input: {
    name: string;
    listKey: string;
    listVersion: number;
    moment: Moment;
  }) => Promise<Reply<{ id: string; at: Date }>>;
}
