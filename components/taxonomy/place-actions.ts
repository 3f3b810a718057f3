import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import type { PlaceFields, PlaceKind, PlaceRow } from '@/lib/taxonomy/types';

/** The same as a section's or topic's fields, as a form handles them. */
export type PlaceValues = { [Name in keyof PlaceFields]: string };

interface One {
  kind: PlaceKind;
  id: string;
}

export interface PlaceActions {
  save: (input: PlaceValues & One & { version: number }) => Promise<Reply<{ version: number }>>;
  read: (input: One) => Promise<Reply<Stored<PlaceValues>>>;
  remove: (input: One) => Promise<Reply<unknown>>;
}

/** The sections in their order. */
export interface SectionList {
  items: PlaceRow[];
}

export interface SectionActions {
  read: () => Promise<Reply<SectionList>>;
  move: (input: { id: string; to: number; seen: string[] }) => Promise<Reply<SectionList>>;
}

export const PLACE_FIELDS = [
  'nameAr',
  'nameEn',
  'slugAr',
  'slugEn',
  'descriptionAr',
  'descriptionEn',
] as const satisfies readonly (keyof PlaceFields)[];

/** Where the studio keeps each kind. */
export const PLACE_ROOMS: Record<PlaceKind, string> = {
  section: '/studio/sections',
  topic: '/studio/topics',
};
