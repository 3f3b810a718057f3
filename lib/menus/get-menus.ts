import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canChangeSettings } from '@/lib/settings/policy';
import { readMenus } from './read-menus';
import { hasLabel, MENUS, type MenuItem, type MenuName, type StoredMenus, type TargetChoice } from './types';

/** As many records of a kind as somebody chooses from. */
const CHOICES = 200;

const ORDER = { select: { id: true, nameAr: true, nameEn: true }, take: CHOICES } as const;

/** The menus for the form that changes them. Throws `forbidden`. */
export async function getMenus(actor: Actor): Promise<StoredMenus> {
  permit(canChangeSettings(actor));
  const { version, ...menus } = await readMenus(db());
  const text = (name: MenuName) => JSON.stringify(menus[name].map(inOrder));
  return {
    fields: Object.fromEntries(MENUS.map((name) => [name, text(name)])) as StoredMenus['fields'],
    version,
  };
}

// JSON of the database has its names in another order, and forms compare texts.
const inOrder = ({ target, labelAr, labelEn, addressAr, addressEn }: MenuItem): MenuItem => ({
  ...{ target, labelAr, labelEn, addressAr, addressEn },
  // One could be stored for all sections, where nobody reads it; a form without a field for it could not take it away.
  ...(!hasLabel(target) && { labelAr: '', labelEn: '' }),
});

/** The records that menus can lead to: sections, series, and lists with a page of their own. Throws `forbidden`. */
export async function listMenuTargets(actor: Actor): Promise<TargetChoice[]> {
  permit(canChangeSettings(actor));
  const [sections, series, lists] = await Promise.all([
    db().section.findMany({ ...ORDER, orderBy: { position: 'asc' } }),
    db().series.findMany({ ...ORDER, orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }] }),
    db().listPage.findMany({
      take: CHOICES,
      orderBy: { listId: 'asc' },
      select: { list: { select: ORDER.select } },
    }),
  ]);
  const named = (kind: string) => (row: { id: string; nameAr: string; nameEn: string }) => ({
    ...{ target: `${kind}:${row.id}`, nameAr: row.nameAr, nameEn: row.nameEn },
  });
  return [
    ...sections.map(named('section')),
    ...series.map(named('series')),
    ...lists.map(({ list }) => named('list')(list)),
  ];
}
