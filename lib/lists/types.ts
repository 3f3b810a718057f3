import type { NameRef } from '@/lib/entries/types';
import { type Kind, LISTED_KINDS } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { FrontPageView } from '@/lib/publications/front/types';
import type {
  CollectionView,
  ListBlock,
  ListsBeside,
  Page,
  PieceCard,
  PieceView,
} from '@/lib/publications/types';
import type { ForeseenUntil } from '@/lib/publishing/types';
import type { NamedSection } from '@/lib/taxonomy/types';
import type { Composition } from './composition/types';
import type { WindowStart } from './window/types';

/** The key of a list that editors arrange, as stored in `List.key` and used in addresses. */
export type ListKey = string;

/** The lists that the site has from the beginning. Readers see them where the pages say so, and nobody can remove them. */
export const BUILT_IN_LISTS = ['center-news', 'front-page'] as const;
export type BuiltInList = (typeof BUILT_IN_LISTS)[number];

/** The kind of entry that each of them holds; a list that administrators made holds all kinds that stand in lists. */
const LIST_KIND: Record<BuiltInList, Kind> = { 'center-news': 'center_news', 'front-page': 'article' };

export function isBuiltIn(key: ListKey): key is BuiltInList {
  return key === 'center-news' || key === 'front-page';
}

/** The kinds of entry that may be on the list. */
export function kindsOf(key: ListKey): readonly Kind[] {
  return isBuiltIn(key) ? [LIST_KIND[key]] : LISTED_KINDS;
}

export function isListKey(value: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*$/.test(value) && value.length <= LIST_KEY_MAX;
}

export const LIST_KEY_MAX = 80;
export const LIST_NAME_MAX = 80;
/** Upper limits of `maxDays` and `frontOrder`. */
export const MAX_DAYS_MAX = 3_650;
export const FRONT_ORDER_MAX = 12;
/** The longest title that a pin may have of its own. */
export const OWN_TITLE_MAX = 300;

/** Upper limit of `ArrangedList.shown`; a CHECK constraint of the table holds the same limit. */
export const SHOWN_MAX = 50;

export interface ListItem {
  entryId: string;
  number: number;
  kind: Kind;
  /**
   * The published title where there is one. Otherwise the draft's title for actors who may arrange the list, and null
   * for all others. Null in a language without an edition.
   */
  titles: Record<Locale, string | null>;
  published: Record<Locale, boolean>;
  /** Whether an editor chose its position. In a filled list, all other items are in the order of their dates. */
  isPinned: boolean;
  /** What an editor chose for the pin beside its position. */
  pin: PinDetails | null;
  /** Whether it has the position of the item before it. Of all that share one, readers see the one whose slot began last. */
  sharesPosition: boolean;
}

/** A pin may be shown for a time only, and have a title in this list alone for each language of the piece. */
export interface PinDetails {
  shownFrom: Date | null;
  shownUntil: Date | null;
  titleAr: string | null;
  titleEn: string | null;
}

/** A list as its page in the studio shows it: a window of its items, in the order that readers see. */
export interface ArrangedList {
  key: ListKey;
  nameAr: string;
  nameEn: string;
  /** How many items readers see where the list is shown beside other content. */
  shown: number;
  /** Whether an entry without a publication in the reader's language is shown in the other one. */
  showsOtherLanguage: boolean;
  /** Whether published entries fill the positions without a pin, newest first. Otherwise every item is pinned. */
  isFilled: boolean;
  /** What fills it. */
  rule: ListRule;
  /** Where readers see a list that administrators made: the order of its block on the front page, a box beside pages, a page. */
  frontOrder: number | null;
  isBeside: boolean;
  page: ListPageSlugs | null;
  /** Whether the front page that readers see has a block for it. */
  isComposed: boolean;
  /** The sections whose pages it opens. */
  opens: NamedSection[];
  /** Of the front page alone: what stands below its lead. */
  blocks?: Composition | undefined;
  /** Its names and where it stands as readers see it. */
  seen: ListDescription;
  /** Everything else is that of a draft that readers do not see yet; null when it is what readers see. */
  draft: ListDraftState | null;
  /** Sent with every change; a change that carries an older version is refused with `conflict`. */
  version: number;
  /** Where `items` begin. */
  start: WindowStart;
  items: ListItem[];
  /** Whether the list goes on after `items`. */
  hasMore: boolean;
  /** Number of positions of the whole list; null for more than LIST_COUNT_MAX, because counting costs more the more there are. */
  count: number | null;
  can: { arrange: boolean; manage: boolean };
}

export const LIST_COUNT_MAX = 1_000;

/** A change of one entry of a list. `version` is the version of the list that the change was made for. */
export interface ListEntryChange {
  key: ListKey;
  version: number;
  entryId: string;
}

/** What every change of a list returns: the version for the next change. */
export interface ListChanged {
  version: number;
}

/** An entry that is not yet on the list: a published one, or, for a draft of the list, any. */
export type ListCandidate = Omit<ListItem, 'kind' | 'isPinned' | 'pin' | 'sharesPosition'>;

/** What was looked for in a list. */
export interface ListFound {
  items: ListCandidate[];
  /** Whether all of the list was searched. */
  isWhole: boolean;
}

/** What can fill a list beside a kind: the published pieces of one of these. */
export const RULE_TERMS = ['section', 'topic', 'series', 'person'] as const;
export type RuleTerm = (typeof RULE_TERMS)[number];

/** What fills a list, newest first: a kind, or what has a term, `only` of one kind; `source` null for a list that holds its pins alone. */
export interface ListRule {
  source: { kind: Kind } | ({ term: RuleTerm; only: Kind | null } & NameRef) | null;
  /** Older pieces do not fill the list. */
  maxDays: number | null;
}

export interface PersonNames {
  nameAr: string;
  nameEn: string;
}

/** Changes that readers do not see yet. */
export interface ListDraftState {
  /** Null while nothing was changed. */
  changedBy: PersonNames | null;
  changedAt: Date;
  /** How many pieces in it are not published: readers see them once they are. */
  unpublished: number;
}

/** The addresses of a list's own page. */
export interface ListPageSlugs {
  slugAr: string;
  slugEn: string;
}

/** A list among all lists. */
export interface ListSummary {
  key: ListKey;
  nameAr: string;
  nameEn: string;
  frontOrder: number | null;
  isBeside: boolean;
  page: ListPageSlugs | null;
  /** Whether the front page has a block for it, beside those that stand there by themselves. */
  isComposed: boolean;
  /** The sections whose pages it opens. */
  opens: NamedSection[];
}

/** What is to fill a list that administrators made. */
export interface RuleChange {
  source: { kind: Kind } | { term: RuleTerm; id: string; only?: Kind | null } | null;
  maxDays: number | null;
}

/** What administrators say about a list that they make: its names, and where readers see it. */
export interface ListStanding {
  nameAr: string;
  nameEn: string;
  frontOrder: number | null;
  isBeside: boolean;
  /** The page of its own; null for none. */
  page: ListPageSlugs | null;
}

/** The same of every list, as its draft and its history hold it. */
export interface ListDescription extends ListStanding {
  /** Of the front page alone: what stands below its lead, unless that is as in every newsroom at first. */
  blocks?: Composition | undefined;
}

/** How a list at a moment differs from what readers see of it now. */
export interface ListDifference extends ForeseenUntil {
  /** Titles of what comes into what readers see at once. */
  comes: string[];
  /** Titles of what leaves it: it may still be on the list, further down. */
  goes: string[];
  /** The title of what is first then, where another one is first now. */
  leads: string | null;
  /** Whether the same is on it in another order, or under other titles. */
  isRearranged: boolean;
  /** Its name in the language of the page, where it has another one now. */
  renamed: string | null;
  /** The pages to which it comes until then, and those that it leaves. */
  arrives: PreviewArea[];
  leaves: PreviewArea[];
  /** The list has a draft, which is shown as if it were published. */
  isDraft: boolean;
}

/** The pages on which a list can stand. */
export const PREVIEW_AREAS = ['front', 'beside', 'page', 'section'] as const;
export type PreviewArea = (typeof PREVIEW_AREAS)[number];

export type PreviewShown =
  | { area: 'front'; front: FrontPageView; mostRead: PieceCard[] }
  | { area: 'beside'; piece: PieceView }
  | { area: 'page'; page: Page<PieceCard> }
  | { area: 'section'; section: CollectionView; opening: ListBlock | null; page: Page<PieceCard> };

export interface ListPreview {
  nameAr: string;
  nameEn: string;
  /** Readers of its page do not see it beside the page too. */
  isCenterNews: boolean;
  /** Where the list stands; the front page for one that stands nowhere yet. */
  areas: PreviewArea[];
  shown: PreviewShown;
  beside: ListsBeside;
  difference: ListDifference;
}
