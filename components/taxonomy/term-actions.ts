import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import type { TermFields, TermKind, TermRow } from '@/lib/taxonomy/types';

/** The same as a section's or topic's fields, as a form handles them. */
export type TermValues = { [Name in keyof TermFields]: string };

interface One {
  kind: TermKind;
  id: string;
}

export interface TermActions {
  save: (input: TermValues & One & { version: number }) => Promise<Reply<{ version: number }>>;
  read: (input: One) => Promise<Reply<Stored<TermValues>>>;
  remove: (input: One) => Promise<Reply<unknown>>;
}

/** The sections in their order. */
export interface SectionList {
  items: TermRow[];
}

export interface SectionActions {
  read: () => Promise<Reply<SectionList>>;
  move: (input: { id: string; to: number; seen: string[] }) => Promise<Reply<SectionList>>;
}

export const TERM_FIELDS = [
  'nameAr',
  'nameEn',
  'slugAr',
  'slugEn',
  'descriptionAr',
  'descriptionEn',
] as const satisfies readonly (keyof TermFields)[];

/** Where the studio keeps each kind. */
export const TERM_PATHS: Record<TermKind, string> = {
  section: '/studio/sections',
  topic: '/studio/topics',
};
