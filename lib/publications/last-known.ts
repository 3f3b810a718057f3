import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MenuLink, MenuName } from '@/lib/menus/types';
import { EVERYTHING } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import type { SiteSettingsView } from '@/lib/settings/types';
import { bareMenu } from './find-menu';
import { standardLook } from './look/find-look';
import type { LookView } from './look/types';

/** What surrounds every page in one language. */
interface Known {
  settings: SiteSettingsView;
  look: LookView;
  menus: Partial<Record<MenuName, MenuLink[]>>;
}

// Kept on globalThis because Next may load this module once for each route.
const globals = globalThis as { markazLastKnown?: Partial<Record<Locale, Partial<Known>>> };
globals.markazLastKnown ??= {};
const lastKnown = globals.markazLastKnown;

/** Remembers what a page has read, for pages that must not ask the database. */
export function keepKnown(locale: Locale, { menus, ...read }: Partial<Known>): void {
  const known = lastKnown[locale];
  lastKnown[locale] = { ...known, ...read, menus: { ...known?.menus, ...menus } };
}

/**
 * What this process last read; until it has read anything, what the product itself says. Any change may have made it older, so that a page that
 * shows it is rendered anew after each.
 */
export function knownSite(locale: Locale): Omit<Known, 'menus'> & { menus: Record<MenuName, MenuLink[]> } {
  recordReads([EVERYTHING], 'delayed');
  const { settings, look, menus } = lastKnown[locale] ?? {};
  const t = translator(locale, 'site');
  return {
    settings: settings ?? { name: t('name'), tagline: t('tagline'), contactEmail: null, accounts: [] },
    look: look ?? standardLook(locale),
    menus: {
      main: menus?.main ?? bareMenu('main', locale),
      footer: menus?.footer ?? bareMenu('footer', locale),
    },
  };
}
