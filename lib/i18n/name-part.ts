import { isUuid } from '@/lib/is-uuid';
import { isIndexLetter } from './index-letters';

/** Which part of an index of names a page shows; the first page shows it from the beginning. */
export interface NamePart {
  /** Only names under this letter (lib/i18n/index-letters.ts). */
  letter: string | null;
  /** Only former colleagues, on a page of their own. */
  isFormer: boolean;
  /** The id of what the page follows. */
  after: string | null;
}

/** In one spelling, so that a page has one address. */
const isId = (value: string) => isUuid(value) && value === value.toLowerCase();

type Given = Record<string, string | string[] | undefined>;

/** The parameters of the addresses of indexes, in the order in which they are written. */
export const NAME_PARAMETERS = {
  letter: isIndexLetter,
  standing: (value: string) => value === 'former',
  after: isId,
} as const satisfies Record<string, (value: string) => boolean>;

export const FIRST_NAMES: NamePart = { letter: null, isFormer: false, after: null };

export function readNamePart({ letter, standing, after }: Given): NamePart {
  return {
    letter: typeof letter === 'string' && isIndexLetter(letter) ? letter : null,
    isFormer: standing === 'former',
    after: typeof after === 'string' && isId(after) ? after : null,
  };
}

/** The part in the query of an address. */
export const namePartOf = (search: string): NamePart =>
  readNamePart(Object.fromEntries(new URLSearchParams(search)));

export const isFirstPart = ({ letter, isFormer, after }: NamePart): boolean =>
  letter === null && !isFormer && after === null;

/** The query of a part, decoded, with its question mark; '' for the first page. */
export function nameQuery({ letter, isFormer, after }: NamePart): string {
  const given = [
    ...(letter === null ? [] : [`letter=${letter}`]),
    ...(isFormer ? ['standing=former'] : []),
    ...(after === null ? [] : [`after=${after}`]),
  ];
  return given.length === 0 ? '' : `?${given.join('&')}`;
}
