import type { Locale } from '@/lib/i18n/locales';

/** The menu in the head of every page, and the one at its foot. */
export const MENUS = ['main', 'footer'] as const;
export type MenuName = (typeof MENUS)[number];

/** What a menu can lead to without naming a record. `sections` stands for all sections in their order. */
export const FIXED_TARGETS = [
  ...[
    'home',
    'sections',
    'sectionsIndex',
    'centerNews',
    'topics',
    'series',
    'authors',
    'archive',
    'search',
    'feed',
  ],
] as const;
export type FixedTarget =
  | 'home'
  | 'sections'
  | 'sectionsIndex'
  | 'centerNews'
  | 'topics'
  | 'series'
  | 'authors'
  | 'archive'
  | 'search'
  | 'feed';

/** The records that a menu can lead to; the target is `section:` and the id. A page is an entry. */
export const RECORD_KINDS = ['page', 'section', 'series', 'list'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

// Maximum numbers of items and of characters. Forms stop there, and every handler refuses more.
export const ITEMS_MAX = 40;
export const LABEL_MAX = 60;
export const ADDRESS_MAX = 500;

export interface MenuItem {
  /** A fixed target, a record, or `address:` and a number; each stands in a menu once. */
  target: string;
  /** What the item is called; empty for the name of its target. */
  labelAr: string;
  labelEn: string;
  /** Of an address: a path of this site or an address elsewhere in each language. Empty: readers of that language do not see the item. */
  addressAr: string;
  addressEn: string;
}

/** Whether an item can be called something else: all sections keep their names. */
export const hasLabel = (target: string): boolean => target !== 'sections';

export type Menus = Record<MenuName, MenuItem[]>;

const item = (target: string): MenuItem => ({
  ...{ target, labelAr: '', labelEn: '', addressAr: '', addressEn: '' },
});

/** The menus until somebody arranges others. */
export const DEFAULT_MENUS: Menus = {
  main: ['sections', 'centerNews', 'archive'].map(item),
  footer: ['home', 'sections', 'centerNews', 'topics', 'series', 'authors', 'archive', 'feed'].map(item),
};

export const newItem = item;

/** A target that a menu may have, by the names of its record. */
export interface TargetChoice {
  target: string;
  nameAr: string;
  nameEn: string;
  /** The languages in which a page is not published, so that their readers do not see it in the menu. */
  absentIn?: Locale[];
}

/** Where an item stood in a menu, counted from 0, and what it was called there, so that it can be put back. */
export interface FormerItem extends Pick<MenuItem, 'labelAr' | 'labelEn'> {
  position: number;
}

/** In which menus something stands. */
export type InMenus = Record<MenuName, boolean>;

export interface StoredMenus {
  /** Each menu is one field: the JSON of its items. */
  fields: Record<MenuName, string>;
  version: number;
}

/** An item of a menu as readers get it. */
export interface MenuLink {
  name: string;
  /** Encoded. */
  href: string;
  /** The decoded path on this site; null for an address elsewhere. */
  path: string | null;
}

/** What the records in menus are called, and where they are, by target. */
export type TargetLinks = ReadonlyMap<string, { name: string; path: string }>;
