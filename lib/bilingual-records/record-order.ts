import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { formatNameCursor, type NameCursor, parseNameCursor } from '@/lib/list-cursors';
import type { RowRange } from '@/lib/list-page';
import {
  BY_NAME,
  type NamedRow,
  type RecordSort,
  type RowCondition,
  type RowSelection,
  type TextFilter,
} from './types';

interface RecordOrder {
  parse: (text: string) => NameCursor | null;
  cursorOf: (row: NamedRow) => string;
  /** Which rows to read of a range, of those that meet the conditions. */
  select: (matching: RowCondition[], range: RowRange<NameCursor>) => RowSelection;
}

interface Ordered {
  sort?: RecordSort | undefined;
  nameLocale?: Locale;
}

/** The order of a list of records. Each has an index of its own. */
export function recordOrder({ sort = BY_NAME, nameLocale = 'ar' }: Ordered): RecordOrder {
  const isUp = (direction: 'after' | 'before') => sort.isAscending === (direction === 'after');
  return sort.key === 'added' ? byId(isUp) : byName(nameLocale, isUp);
}

type IsUp = (direction: 'after' | 'before') => boolean;

/** Ids begin with the instant in which they were given. */
const byId = (isUp: IsUp): RecordOrder => ({
  parse: (id) => (isUuid(id) ? { id, name: '' } : null),
  cursorOf: ({ id }) => id,
  select: (matching, { from, direction, take }) => ({
    where: { AND: from ? [...matching, { id: beyond(from.id, isUp(direction)) }] : matching },
    orderBy: [{ id: isUp(direction) ? 'asc' : 'desc' }],
    take,
  }),
});

function byName(locale: Locale, isUp: IsUp): RecordOrder {
  const named = (filter: TextFilter): RowCondition =>
    locale === 'ar' ? { nameFolded: filter } : { nameFoldedEn: filter };
  // The first condition is the range of the index; the second one decides between equal names.
  const after = ({ id, name }: NameCursor, up: boolean): RowCondition => ({
    ...named(up ? { gte: name } : { lte: name }),
    OR: [named(beyond(name, up)), { id: beyond(id, up) }],
  });
  return {
    parse: parseNameCursor,
    cursorOf: ({ id, nameFolded, nameFoldedEn }) =>
      formatNameCursor({ id, name: locale === 'ar' ? nameFolded : nameFoldedEn }),
    select: (matching, { from, direction, take }) => {
      const way = isUp(direction) ? 'asc' : 'desc';
      return {
        where: { AND: from ? [...matching, after(from, isUp(direction))] : matching },
        orderBy: locale === 'ar' ? [{ nameFolded: way }, { id: way }] : [{ nameFoldedEn: way }, { id: way }],
        take,
      };
    },
  };
}

const beyond = (value: string, isUp: boolean) => (isUp ? { gt: value } : { lt: value });
