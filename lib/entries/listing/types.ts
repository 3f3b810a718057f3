import type { BoundedCount } from '@/lib/bounded-count';
import type { EditionStatus, NameRef } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { ListWindow } from '@/lib/list-page';
import type { ListSort } from '@/lib/list-sort';
import type { ReviewStage } from '@/lib/workflow/permissions';
import type { TranslationState } from '@/lib/workflow/translation-state';

/**
 * The parts into which a list of pieces is divided: those of which an edition in either language is so far. `published` includes editions
 * with changes that readers do not see yet, which `changed` shows alone.
 */
export const ENTRY_TABS = [
  'all',
  'mine',
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'published',
  'changed',
  'unpublished',
  'archived',
] as const;
export type EntryTab = (typeof ENTRY_TABS)[number];

export const ENTRY_SORTS = ['changed', 'created', 'published', 'title'] as const;

export type EntrySort = ListSort<(typeof ENTRY_SORTS)[number]>;

export const LAST_CHANGE_FIRST: EntrySort = { key: 'changed', isAscending: false };

export interface EntryFilter extends ListWindow {
  kind: Kind;
  /** Words, "phrases" and -exclusions of the text in either language, or parts of words of the title. Without `sort`, the best matches come first. */
  query?: string;
  tab?: EntryTab;
  /**
   * The status of the edition in `locale`, or of one in either language; `missing` means that there is no such edition, `in_work` that it is a
   * translation that never was published, `behind` that it has not followed an update of the other one, `current` that readers see it and it has,
   * and `withdrawn` that it is a translation that they no longer see.
   * A stage of its review leaves out what `draft` shows.
   */
  state?: EditionStatus | Exclude<ReviewStage, 'draft'> | TranslationState;
  locale?: Locale;
  sectionId?: string;
  topicId?: string;
  /** A person who is named in the byline. */
  authorId?: string;
  seriesId?: string;
  /** The user who began the piece. */
  createdById?: string;
  /** The user who was asked to review an edition of it. */
  reviewerId?: string;
  /** The user who is to translate it into a language. */
  translatorId?: string;
  /** ISO dates in the institute's time zone, both included: when it was changed last. */
  from?: string;
  to?: string;
  sort?: EntrySort;
  /** The language of the titles by which the list is ordered. */
  titleLocale?: Locale;
}

/** The filters that name a record, as addresses call them. */
export const NAMED_FILTERS = ['section', 'topic', 'author', 'series', 'by'] as const;

/** The records that a filter names; null for what it does not ask. */
export type FilterNames = Record<(typeof NAMED_FILTERS)[number], NameRef | null>;

/** The columns of a list beside the title, in their order. Center News items have no section. */
export const ENTRY_COLUMNS = ['section', 'authors', 'createdBy', 'created', 'published', 'changed'] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** Those of a list of this kind: only articles have a section, and pages of the site no authors. */
export const columnsOf = (kind: Kind): EntryColumn[] =>
  ENTRY_COLUMNS.filter((column) =>
    column === 'section' ? kind === 'article' : column !== 'authors' || kind !== 'page',
  );

export const USUAL_COLUMNS: readonly EntryColumn[] = ['section', 'authors', 'changed'];

/** How many pieces each tab has; null where to count them would take too long. */
export type TabCounts = Record<EntryTab, BoundedCount | null>;

/** What somebody may do with a piece of a list, by the policies that the verbs enforce. */
export interface RowPermissions {
  edit: boolean;
  archive: boolean;
  trash: boolean;
  editions: Record<
    Locale,
    { publish: boolean; unpublish: boolean; assignReviewer: boolean; assignTranslator: boolean }
  >;
}
