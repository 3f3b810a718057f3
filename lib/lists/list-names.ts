import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { suggestSlug } from '@/lib/i18n/slug';
import { slugIssues } from './list-page';
import { FRONT_ORDER_MAX, LIST_NAME_MAX, type ListKey, type ListStanding } from './types';

/** Leaves space for the letters of later lists of the same name. */
const KEY_LETTERS = 60;

export function trimmed({ nameAr, nameEn, ...rest }: ListStanding): ListStanding {
  return { nameAr: nameAr.trim(), nameEn: nameEn.trim(), ...rest };
}

export function descriptionIssues(description: ListStanding): Issue[] {
  const { frontOrder } = description;
  const issues = (['nameAr', 'nameEn'] as const).flatMap((path): Issue[] => {
    const name = description[path];
    if (name === '') return [{ path, key: 'field.required' }];
    if (name.length > LIST_NAME_MAX)
      return [{ path, key: 'field.tooLong', params: { maximum: LIST_NAME_MAX } }];
    return isPlainLine(name) ? [] : [{ path, key: 'field.forbiddenCharacters' }];
  });
  if (frontOrder !== null && (frontOrder < 1 || frontOrder > FRONT_ORDER_MAX))
    issues.push({ path: 'frontOrder', key: 'lists.frontOrder', params: { max: FRONT_ORDER_MAX } });
  return [...issues, ...slugIssues(description.page)];
}

/** A key for a new list, from the letters of its English name: that of another list is continued with a letter. */
export async function freeListKey(tx: Tx, nameEn: string): Promise<ListKey> {
  // The digits of other scripts become Latin ones first.
  const words = suggestSlug(nameEn, 'en')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
  const wanted = words.slice(0, KEY_LETTERS).replace(/-+$/, '') || 'list';
  const taken = await tx.list.findMany({ where: { key: { startsWith: wanted } }, select: { key: true } });
  const keys = new Set(taken.map(({ key }) => key));
  let key = wanted;
  for (let index = 0; keys.has(key); index += 1) key = `${wanted}-${lettersOf(index)}`;
  return key;
}

/** b, c … z, then zb, zc … */
function lettersOf(index: number): string {
  return 'z'.repeat(Math.floor(index / 25)) + String.fromCharCode(98 + (index % 25));
}
