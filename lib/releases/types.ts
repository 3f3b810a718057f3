import type { EditionStatus, NameRef } from '@/lib/entries/types';
import type { Issue } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { ScheduledKind } from '@/lib/publishing/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

/** As columns of the table hold it too. */
export const RELEASE_NAME_MAX = 120;
/** What one release holds of everything together. */
export const RELEASE_ITEMS_MAX = 200;

/**
 * `open`: somebody publishes it; `planned`: it goes live at its moment; `refused`: it could not at its moment, and waits for somebody to look.
 */
export const RELEASE_STATES = ['open', 'planned', 'refused', 'published', 'rolledBack', 'discarded'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** Names a release as the user saw it. Throws `conflict` when it was changed since. */
export interface SeenRelease {
  id: string;
  version: number;
}

/** What every change of an open release answers: the version for the next change. */
export interface ReleaseChanged {
  version: number;
}

/** An edition in a release. */
export interface ReleasedEdition {
  id: string;
  kind: ScheduledKind;
  locale: Locale;
  /** As it was when it was taken in. */
  title: string;
  /** Null when the piece was removed for good. */
  piece: { editionId: string; entryId: string; kind: Kind } | null;
  /** The revision that goes live; null for a withdrawal. */
  revisionNumber: number | null;
  /** Whether readers see the edition now, so that it is updated and not published. */
  isPublic: boolean;
  /** Whether readers saw it before the release was published, so that rolling back shows them that again. */
  wasPublic: boolean;
  /** Whether the draft differs from what goes live. */
  isBehind: boolean;
  change: PublicationChange | null;
  /** What readers are told once it is withdrawn; empty for nothing. */
  notice: string;
  /** What stands in the way of it; of a published release, of rolling it back. */
  issues: Issue[];
  /** What is allowed and maybe not meant; empty once it is published. */
  warnings: Issue[];
}

/** A list in a release, as its draft was when it was taken in. */
export interface ReleasedList {
  id: string;
  key: string;
  nameAr: string;
  nameEn: string;
  /** Whether the list has a draft that differs from what goes live. */
  isBehind: boolean;
  /** Whether its draft is what goes live, so that the preview of the draft shows that. */
  isAsDraft: boolean;
  issues: Issue[];
}

export interface ReleasedRedirect {
  id: string;
  fromPath: string;
  toPath: string;
  issues: Issue[];
}

/** Who says that everything of a language may go live; null while nobody has. */
export interface ReleaseSignature {
  locale: Locale;
  signed: { by: NameRef; at: Date } | null;
}

export interface ReleasePlan {
  at: Date;
  wallTime: string;
  timeZone: string;
}

/** A release among all releases. */
export interface ReleaseRow {
  id: string;
  number: number;
  name: string;
  version: number;
  state: ReleaseState;
  plan: ReleasePlan | null;
  publishedAt: Date | null;
  rolledBackAt: Date | null;
  discardedAt: Date | null;
  createdBy: NameRef;
  createdAt: Date;
  counts: { editions: number; lists: number; redirects: number };
}

export interface ReleaseView extends Omit<ReleaseRow, 'counts' | 'rolledBackAt' | 'discardedAt'> {
  /** Why it was refused at its moment; empty unless it was. Paths as those of `AppError` of `publishRelease`. */
  failure: Issue[];
  /** Null where the system did it at its moment. */
  publishedBy: NameRef | null;
  rolledBack: { by: NameRef; at: Date } | null;
  editions: ReleasedEdition[];
  lists: ReleasedList[];
  redirects: ReleasedRedirect[];
  /** One for each language of which editions are in it. */
  signatures: ReleaseSignature[];
  /** What stands in the way of the whole. */
  issues: Issue[];
}

/** The open release that something is in. */
export interface ReleaseRef {
  id: string;
  number: number;
  name: string;
  version: number;
  at: Date | null;
  /** In which its moment was chosen; null without one. */
  timeZone: string | null;
  /** Whether it could not go live at its moment, and waits for somebody to look. */
  isRefused: boolean;
}

/** What the open release that an edition is in does to it, and when. */
export interface AwaitedRelease extends Pick<ReleaseRef, 'at' | 'timeZone' | 'isRefused'> {
  kind: ScheduledKind;
}

/** An edition that can be put into a release, and what forbids that. */
export interface CandidateEdition {
  id: string;
  status: EditionStatus;
  /** Whether readers see it now. */
  isPublic: boolean;
  /** Whether it is scheduled by itself. */
  isScheduled: boolean;
  release: ReleaseRef | null;
  can: { publish: boolean; unpublish: boolean };
}

/** A piece whose editions can be put into a release. */
export interface ReleaseCandidate {
  editions: Record<Locale, CandidateEdition | null>;
}
