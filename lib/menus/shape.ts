import { z } from 'zod';
import { line } from '@/lib/text-fields';
import { isMenuAddress } from './is-menu-address';
import { menuTarget } from './menu-target';
import { ADDRESS_MAX, hasLabel, ITEMS_MAX, LABEL_MAX } from './types';

/** More than any menu of the longest items. */
const TEXT_MAX = 100_000;

/** One that this build knows, or that a later one may have stored. */
const isTarget = (target: string) => menuTarget(target) !== null || /^[a-z]\w*(:[\w-]+)?$/i.test(target);

const address = line(ADDRESS_MAX).refine(isMenuAddress, 'menus.address');

const ItemShape = z
  .strictObject({
    target: z.string().max(LABEL_MAX).refine(isTarget, 'field.unknownChoice'),
    labelAr: line(LABEL_MAX),
    labelEn: line(LABEL_MAX),
    addressAr: address,
    addressEn: address,
  })
  .check(({ value, issues }) => {
    const isAddress = menuTarget(value.target)?.kind === 'address';
    const { addressAr, addressEn } = value;
    const add = (path: keyof typeof value, message: string) =>
      issues.push({ code: 'custom', input: value, path: [path], message });
    if (!hasLabel(value.target)) {
      if (value.labelAr) add('labelAr', 'field.unknownChoice');
      if (value.labelEn) add('labelEn', 'field.unknownChoice');
    }
    // What a later build has stored is kept as it is (lib/menus/update-menus.ts).
    if (menuTarget(value.target) === null) return;
    if (!isAddress && (addressAr || addressEn)) add('target', 'field.unknownChoice');
    if (isAddress && !addressAr && !addressEn) add('addressAr', 'field.required');
    // An address has no name of its own.
    if (isAddress && addressAr && !value.labelAr) add('labelAr', 'field.required');
    if (isAddress && addressEn && !value.labelEn) add('labelEn', 'field.required');
  });

const MenuShape = z
  .array(ItemShape)
  .max(ITEMS_MAX, 'menus.tooMany')
  .refine((items) => new Set(items.map(({ target }) => target)).size === items.length, 'menus.twice');

/** The menus as they are stored. */
export const MenusShape = z.strictObject({ main: MenuShape, footer: MenuShape });

export const FormerItemShape = z.strictObject({
  position: z.int().min(0).max(ITEMS_MAX),
  ...{ labelAr: line(LABEL_MAX), labelEn: line(LABEL_MAX) },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const menuField = z.string().max(TEXT_MAX).transform(parsed).pipe(MenuShape);

/** The menus as the form sends them: each is one field, the JSON of its items. */
export const MenusChange = z.strictObject({
  main: menuField,
  footer: menuField,
  version: z.int().min(0),
});
