import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import type { PersonFields } from '@/lib/people/types';

/** The same as a person's fields, as a form handles them. */
export type PersonValues = { [Name in keyof PersonFields]: string };

export interface PersonActions {
  save: (input: PersonValues & { version: number; id: string }) => Promise<Reply<{ version: number }>>;
  read: (input: { id: string }) => Promise<Reply<Stored<PersonValues>>>;
  remove: (input: { id: string }) => Promise<Reply<unknown>>;
}

export const PERSON_FIELDS = [
  'nameAr',
  'nameEn',
  'honorificAr',
  'honorificEn',
  'gender',
  'slugAr',
  'slugEn',
  'bioAr',
  'bioEn',
] as const satisfies readonly (keyof PersonFields)[];
