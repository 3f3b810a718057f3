import type { Issue } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { DocumentJson } from '@/lib/richtext/document-json';
import type { Snippet } from '@/lib/search/analysis/snippet';
import type { CreditFields } from '@/lib/workflow/credit-roles';
import type { ReviewStage } from '@/lib/workflow/permissions';

/** `changed` means published, with changes that readers do not see yet. */
export type EditionStatus = 'draft' | 'published' | 'changed' | 'unpublished';

export interface EditionSummary {
  id: string;
  locale: Locale;
  title: string;
  status: EditionStatus;
  /** How far its review is. */
  stage: ReviewStage;
  slug: string | null;
  /** ISO date that readers are shown; null for the day of publishing. */
  dateline: string | null;
  updatedAt: Date;
  /** Of the text, and of the fields beside it. */
  version: number;
  fieldsVersion: number;
  /** The other edition was updated, and this one has not followed. */
  isBehind: boolean;
  /** What is to happen by itself, alone or with a release, the next first, and what was refused at its moment. */
  scheduled: { kind: 'publish' | 'withdraw'; at: Date; isRefused: boolean; isRelease: boolean }[];
}

export interface NameRef {
  id: string;
  nameAr: string;
  nameEn: string;
}

/** Who is to begin an edition or to bring it up to date. */
export interface Translator extends NameRef {
  /** ISO date; null without one. */
  dueOn: string | null;
  /** Whether the account is suspended. */
  isGone: boolean;
}

export interface EntryRow {
  id: string;
  number: number;
  /** Of the fields that both editions share. */
  version: number;
  kind: Kind;
  /** The language of the original; null without editions. */
  sourceLocale: Locale | null;
  editions: Record<Locale, EditionSummary | null>;
  translators: Record<Locale, Translator | null>;
  authors: NameRef[];
  createdById: string;
  createdBy: NameRef;
  createdAt: Date;
  /** When readers first saw one of its editions; null where they never did. */
  publishedAt: Date | null;
  section: NameRef | null;
  /** The last change of the entry or of one of its editions. */
  changedAt: Date;
  /** Who changed an edition last. */
  changedBy: NameRef;
  /** Since when it is closed to changes; null unless it is. */
  archivedAt: Date | null;
  /** Of a search that has found the entry by its text and not by its title: parts of the text with the words. */
  snippets?: Partial<Record<Locale, Snippet>> | undefined;
}

/** What the signed-in user may do with an edition, by the policies that the verbs enforce. */
export interface Permissions {
  edit: boolean;
  publish: boolean;
  unpublish: boolean;
  assignTranslator: boolean;
}

export interface EntryForEditor {
  id: string;
  number: number;
  kind: Kind;
  version: number;
  sectionId: string | null;
  issueId: string | null;
  topicIds: string[];
  authorIds: string[];
  relatedIds: string[];
  cover: Cover | null;
  createdBy: NameRef;
  /** Since when and why it is in the trash; null unless it is. */
  trash: { at: Date; reason: string } | null;
  /** Before which nobody publishes it; null without an embargo. */
  embargoUntil: Date | null;
  /** The language of the original, which the other edition follows; null without editions. */
  sourceLocale: Locale | null;
  /** Since when it is closed to changes; null unless it is. */
  archivedAt: Date | null;
  editions: Record<Locale, EditionSummary | null>;
  translators: Record<Locale, Translator | null>;
  /** `editEntry` is about the fields that both editions share, the others about the whole piece. */
  can: Record<Locale, Permissions> & {
    editEntry: boolean;
    trash: boolean;
    setSourceLocale: boolean;
    archive: boolean;
    takeOutOfArchive: boolean;
  };
}

/** The picture of an entry. */
export interface Cover {
  mediaId: string;
  /** What its crops keep, in whole percent from the left and the top; null for the focal point of the picture. */
  focal: { x: number; y: number } | null;
}

/** The most pieces that are chosen to stand below one. */
export const RELATED_MAX = 6;

export interface EntryFields {
  sectionId: string | null;
  issueId: string | null;
  topicIds: string[];
  /** In the order of the byline. */
  authorIds: string[];
  /** Pieces chosen to stand below it, in their order. */
  relatedIds: string[];
  cover: Cover | null;
}

/** What search engines are told of an edition, and sites where a link to it is shared. */
export interface SearchFields {
  /** Instead of the title; null where nothing else was written. */
  searchTitle: string | null;
  /** Instead of the standfirst or the beginning of the text. */
  searchDescription: string | null;
  /** They are asked not to show the page. */
  noindex: boolean;
  /** The address of the site where the piece appeared first; null for a piece of our own. */
  canonicalUrl: string | null;
  /** The picture that is shown where a link to the page is shared; null for the cover, or the card with the title. */
  sharePictureId: string | null;
}

export interface EditionFields extends SearchFields, CreditFields {
  slug: string | null;
  /** ISO date in the institute's zone; null means the day of first publication. */
  dateline: string | null;
  /** Alternative text of the cover; null for that of the picture. */
  coverAlt: string | null;
  /** Where the line of a Center News item leads (lib/workflow/line-link.ts); null for its own page. */
  link: string | null;
}

// Maximum lengths in characters. Forms stop there, and saving refuses more.
export const SEARCH_TITLE_MAX = 200;
export const SEARCH_DESCRIPTION_MAX = 500;
export const CANONICAL_URL_MAX = 1_000;
export const COVER_ALT_MAX = 1_000;

interface EditionAround {
  id: string;
  locale: Locale;
  version: number;
  fields: EditionFields & { fieldsVersion: number };
  status: EditionStatus;
  publication: null | {
    /** Decoded path of the page that readers see. */
    path: string;
    firstPublishedAt: Date;
    updatedAt: Date;
  };
}

/** An edition whose text is valid and can be edited. */
export interface ValidEdition extends EditionAround {
  sound: true;
  document: DocumentJson;
}

/** An edition whose stored text violates the schema. It is shown as far as possible and cannot be edited. */
export interface InvalidEdition extends EditionAround {
  sound: false;
  /** As stored, of any shape. */
  document: unknown;
  faults: Issue[];
}

export type OpenEdition = ValidEdition | InvalidEdition;

export interface SavedStep {
  step: unknown;
  clientId: string;
  /** The number of the tab's change that the step is or ends with; null where the tab gave none. */
  sequence: number | null;
}

/** Saved steps in order. `version` is the version after the last of them; when there are `more`, ask again from there. */
export interface StepsPage {
  version: number;
  steps: SavedStep[];
  more: boolean;
}

export type SaveOutcome =
  | { status: 'saved'; version: number; savedAt: Date; editionStatus: EditionStatus }
  | { status: 'behind'; version: number; steps: SavedStep[] };

/** What a user needs to know to take a replacement back. */
export interface Replaced {
  /** The revision that holds what was replaced. */
  revisionId: string;
  /** Versions afterwards, by which undoing knows whether anything was changed since. */
  documentVersion: number;
  fieldsVersion: number;
  entryVersion: number;
}
