import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, type Issue, permit, requireNoIssues } from '@/lib/errors';
import { canChangeSettings } from '@/lib/settings/policy';
import { menuTarget } from './menu-target';
import { MENUS_SETTING, readMenus } from './read-menus';
import { MENUS, type MenuItem, type MenuName, type Menus } from './types';

/** Stores both menus, unless they are as they are stored; readers see them at once. Throws `forbidden`, `conflict` when the version is not the stored one, and `invalid`. */
export async function updateMenus(
  tx: Tx,
  actor: Actor,
  { version, main, footer }: Menus & { version: number },
): Promise<{ version: number }> {
  const stored = await lockMenus(tx, actor);
  if (stored.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  const menus: Menus = { main, footer };
  requireNoIssues(MENUS.flatMap((name) => unknownIssues(name, menus[name], stored[name])));
  return storeMenus(tx, actor, stored, menus);
}

/** The menus, which nobody else changes until the transaction ends. Throws `forbidden`. */
export async function lockMenus(tx: Tx, actor: Actor): Promise<Menus & { version: number }> {
  // An advisory lock, because the row may not exist yet.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('menus'))`;
  permit(canChangeSettings(actor));
  return readMenus(tx);
}

/** Writes the menus, unless they are as they are stored. */
export async function storeMenus(
  tx: Tx,
  actor: Actor,
  { version, ...stored }: Menus & { version: number },
  menus: Menus,
): Promise<{ version: number }> {
  const changed = MENUS.filter((name) => JSON.stringify(menus[name]) !== JSON.stringify(stored[name]));
  if (changed.length === 0) return { version };
  const value = JSON.parse(JSON.stringify({ ...menus, version: version + 1 }));
  await tx.setting.upsert({
    where: { key: MENUS_SETTING },
    create: { key: MENUS_SETTING, value },
    update: { value },
  });
  await recordEvent(tx, actor, {
    action: 'settings.menus_changed',
    subjectType: 'settings',
    subjectId: MENUS_SETTING,
    data: { changed },
  });
  return { version: version + 1 };
}

/** A target that this build does not know may stay, where a later one has stored it, as it is; nobody can add one. */
function unknownIssues(name: MenuName, items: readonly MenuItem[], stored: readonly MenuItem[]): Issue[] {
  const kept = new Set(stored.map((item) => JSON.stringify(Object.entries(item).sort())));
  return items.flatMap((item, index) => {
    if (menuTarget(item.target) !== null || kept.has(JSON.stringify(Object.entries(item).sort()))) return [];
    return [{ path: `${name}.${index}.target`, key: 'field.unknownChoice' as const }];
  });
}
