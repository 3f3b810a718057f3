import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canChangeSettings } from '@/lib/settings/policy';
import { recordIds } from './menu-target';
import { pageTargets } from './page-targets';
import { readMenus } from './read-menus';
import {
  hasLabel,
  MENUS,
  type MenuItem,
  type MenuName,
  type RecordKind,
  type StoredMenus,
  type TargetChoice,
} from './types';

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

/** The records that menus can lead to: pages, published or not, sections, series, and lists with a page of their own. Throws `forbidden`. */
export async function listMenuTargets(actor: Actor): Promise<TargetChoice[]> {
  permit(canChangeSettings(actor));
  const [pages, others, named] = await Promise.all([pageTargets({}, CHOICES), targetsOf(), usedTargets()]);
  const choices = [...pages, ...others];
  const offered = new Set(choices.map(({ target }) => target));
  return [...choices, ...named.filter(({ target }) => !offered.has(target))];
}

/** The first of each kind. */
async function targetsOf(): Promise<TargetChoice[]> {
  return toTargets(
    await Promise.all([
      db().section.findMany({ ...ORDER, orderBy: { position: 'asc' } }),
      db().series.findMany({ ...ORDER, orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }] }),
      db().listPage.findMany({
        take: CHOICES,
        orderBy: { listId: 'asc' },
        select: { list: { select: ORDER.select } },
      }),
    ]),
  );
}

/** Those that menus lead to, however many others there are. */
async function usedTargets(): Promise<TargetChoice[]> {
  const { main, footer } = await readMenus(db());
  const items = [...main, ...footer];
  const ids = (kind: RecordKind) => ({ in: recordIds(items, kind) });
  const [pages, sections, series, lists] = await Promise.all([
    pageTargets({ id: ids('page') }, items.length),
    db().section.findMany({ select: ORDER.select, where: { id: ids('section') } }),
    db().series.findMany({ select: ORDER.select, where: { id: ids('series') } }),
    db().listPage.findMany({
      where: { listId: ids('list') },
      select: { list: { select: ORDER.select } },
    }),
  ]);
  return [...pages, ...toTargets([sections, series, lists])];
}

interface Names {
  id: string;
  nameAr: string;
  nameEn: string;
}

function toTargets([sections, series, lists]: [Names[], Names[], { list: Names }[]]): TargetChoice[] {
  const named = (kind: string) => (row: Names) => ({
    ...{ target: `${kind}:${row.id}`, nameAr: row.nameAr, nameEn: row.nameEn },
  });
  return [
    ...sections.map(named('section')),
    ...series.map(named('series')),
    ...lists.map(({ list }) => named('list')(list)),
  ];
}
