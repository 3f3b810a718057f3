import type { Actor } from '@/lib/auth/types';
import { Prisma } from '@/lib/generated/prisma/client';
import { type EntryOrder, entryOrder } from './entry-order';
import { findFew } from './few-entries';
import { changedWithin, filterConditions, ofKind } from './filter-conditions';
import type { EntryFilter } from './types';

/** What a list shows of, apart from the words that are looked for, and how the database finds it. */
export interface ListScope {
  /** All conditions on `e`. */
  where: Prisma.Sql;
  /** Of these, what the index of the order holds: for the last change, the dates or else one more condition. */
  inside: Prisma.Sql;
  /** The others. */
  outside: Prisma.Sql[];
  order: EntryOrder;
  /** The entries that the rarest condition leaves, and perhaps not the others; null where each leaves more than a thousand. Asked once. */
  findFew: () => Promise<string[] | null>;
}

export function listScope(actor: Actor, filter: EntryFilter): ListScope {
  const [conditions, dates] = [filterConditions(actor, filter), changedWithin(filter)];
  const isByChange = filter.sort === undefined || filter.sort.key === 'changed';
  const ordered = isByChange && !dates ? conditions.find(({ isOrdered }) => isOrdered) : undefined;
  const inside = [
    ofKind(filter.kind),
    ...(ordered ? [ordered.sql] : []),
    ...(dates && isByChange ? [dates] : []),
  ];
  const outside = [
    ...conditions.filter((condition) => condition !== ordered).map(({ sql }) => sql),
    ...(dates && !isByChange ? [dates] : []),
  ];
  let few: Promise<string[] | null> | null = null;
  return {
    where: Prisma.join([...inside, ...outside], ' AND '),
    inside: Prisma.join(inside, ' AND '),
    outside,
    order: entryOrder(filter),
    findFew: () => {
      few ??= findFew(conditions);
      return few;
    },
  };
}
