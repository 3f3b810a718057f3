import { findSheetLook } from '@/lib/appearance/find-sheet-look';
import { getAppearance } from '@/lib/appearance/get-appearance';
import { findInMenus } from '@/lib/menus/find-in-menus';
import { getMenus, listMenuTargets } from '@/lib/menus/get-menus';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { findIcon, findLook } from '@/lib/publications/look/find-look';
import { getSignInRules } from '@/lib/second-factor/change-sign-in-rules';
import { getStoredSettings } from '@/lib/settings/get-settings';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import type { Queries } from './reader-queries';

/** The queries of what administrators set. */
export function settingsQueries({ admin, middle }: ManyPublicationsFixture): Queries {
  return {
    getStoredSettings: () => getStoredSettings(admin),
    getAppearance: () => getAppearance(admin),
    findSheetLook: () => findSheetLook(),
    findSiteSettings: () => findSiteSettings('ar'),
    findLook: () => findLook('ar'),
    findIcon: () => findIcon(),
    getMenus: () => getMenus(admin),
    listMenuTargets: () => listMenuTargets(admin),
    findInMenus: () => findInMenus(admin, middle.article.entryId),
    getSignInRules: () => getSignInRules(admin),
  };
}
