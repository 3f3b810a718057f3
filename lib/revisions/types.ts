import type { RevisionFields } from '@/lib/entries/revision-fields';
import type { Occasion } from '@/lib/entries/revision-occasion';
import type { EditionStatus, EditionSummary, NameRef } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { Change } from '@/lib/richtext/compare/change-list';
import type { ComparedHtml, ComparedRow } from '@/lib/richtext/compare/compared-html';
import type { ChangeReason } from '@/lib/workflow/change-reasons';
import type { ReviewStage } from '@/lib/workflow/permissions';

/** What the timeline shows: everything, what readers have seen, or what somebody gave a name. */
export const SHOWN_REVISIONS = ['all', 'published', 'named'] as const;
export type ShownRevisions = (typeof SHOWN_REVISIONS)[number];

/** Greatest length in characters of the name of a revision. */
export const REVISION_NAME_MAX = 120;

/** From when until when readers saw a revision; `to` is null while they do. */
export interface SeenPeriod {
  /** The number of the version that showed it. */
  version: number;
  /** Whether readers may still open it, although it is not the present one. */
  isOpen: boolean;
  from: Date;
  to: Date | null;
  /** Why it took the place of what readers saw before, and what a correction told them; null for a first publishing. */
  reason: ChangeReason | null;
  note: string | null;
}

export interface RevisionRow {
  id: string;
  number: number;
  occasion: Occasion;
  /** What somebody called it. */
  name: string | null;
  /** Readers see this one now. */
  isLive: boolean;
  /** When readers saw it, the earliest first; empty when they never did. */
  seen: SeenPeriod[];
  createdAt: Date;
  /** Who froze it: published, restored, named; of a writing session, who wrote last. */
  createdBy: NameRef;
  /** Who wrote since the revision before it. */
  writers: NameRef[];
  /** The number of the revision that was restored. */
  restoredNumber: number | null;
}

/** The edition whose history it is. */
export interface EditionHistory {
  entryId: string;
  kind: Kind;
  locale: Locale;
  editionId: string;
  title: string;
  status: EditionStatus;
  /** How far its review is. */
  stage: ReviewStage;
  /** The version of the text, and who changed the edition last. */
  version: number;
  updatedAt: Date;
  updatedBy: NameRef;
  /** What readers see; null while they see nothing. */
  liveNumber: number | null;
  /** All editions of the piece. */
  editions: Record<Locale, EditionSummary | null>;
  isTrashed: boolean;
  /** Whether the signed-in user may put the piece into the trash. */
  canTrash: boolean;
  /** Whether the signed-in user may bring an earlier revision back and give names. */
  canEdit: boolean;
  /** Whether the user may show readers again what they saw before. */
  canPublish: boolean;
  /** Whether the user may hide former versions from readers, and show them. */
  canChooseVersions: boolean;
  /** The permanent number of the piece. */
  entryNumber: number;
}

export interface OpenRevision extends Omit<RevisionRow, 'writers' | 'restoredNumber'> {
  /** As stored; a revision of an older build may have a text that the schema of today refuses. */
  document: unknown;
  fields: RevisionFields;
}

/** A value of a field, as a reader understands it; of rows that are gone, null. */
export type FieldValue =
  | { type: 'none' }
  | { type: 'yes' }
  | { type: 'text'; text: string }
  | { type: 'day'; at: Date }
  | { type: 'names'; names: (NameRef | null)[] };

export interface FieldDifference {
  name: keyof RevisionFields;
  before: FieldValue;
  after: FieldValue;
}

/** What is compared: a revision by its number, the draft as it is now, or what readers see. */
export type SideName = number | 'draft' | 'live';

/** One side of a comparison. */
export interface ComparedSide {
  /** Null for the draft. */
  number: number | null;
  name: string | null;
  isLive: boolean;
  at: Date;
  by: NameRef;
}

export interface ComparedRevisions {
  before: ComparedSide;
  after: ComparedSide;
  fields: FieldDifference[];
  /** Null where a stored text does not follow the rules of today and cannot be compared. */
  text: ComparedHtml | null;
}

/** What readers would see differently if the draft were published. */
export interface LiveDifference {
  fields: FieldDifference[];
  /** The first blocks that have changed, and the changes in them. */
  rows: ComparedRow[];
  changes: Change[];
  /** How many more blocks have changed. */
  hiddenRows: number;
  /** A stored text does not follow the rules of today and cannot be compared. */
  isUnreadable: boolean;
}

export type RevisionFieldName = keyof RevisionFields;

/** Part of a text, in positions of the version that was shown. */
export interface Passage {
  version: number;
  from: number;
  to: number;
}

/** How words came into a text: typed or pasted, brought back from a revision, copied from another piece, or brought in as a whole. */
export type WrittenHow = 'wrote' | 'restored' | 'duplicated' | 'imported';

/** Who has put words of a passage into the text, and how many characters of it. */
export interface PassageWriter {
  user: NameRef;
  how: WrittenHow;
  characters: number;
  firstAt: Date;
  lastAt: Date;
}

export interface WrittenBy {
  /** Whoever wrote most first. */
  writers: PassageWriter[];
  /** Of what is older than the steps that were looked at: since when it stands there, and everybody who had written until then. */
  earlier: { before: Date; characters: number; users: NameRef[] } | null;
  /** Of the whole passage. */
  characters: number;
}
