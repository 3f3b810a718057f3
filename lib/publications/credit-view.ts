import type { Prisma } from '@/lib/generated/prisma/client';
import { authorPath } from '@/lib/i18n/addresses';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { CREDIT_ROLES } from '@/lib/workflow/credit-roles';
import type { CreditView } from './types';

/** A person as the pages that name one need it. */
export const PERSON_COLUMNS = {
  ...{ id: true, gender: true, familyNameEn: true },
  ...{ slugAr: true, slugEn: true, nameAr: true, nameEn: true, honorificAr: true, honorificEn: true },
} satisfies Prisma.PersonSelect;

export const CREDIT_COLUMNS = {
  credits: { orderBy: { position: 'asc' }, select: { role: true, person: { select: PERSON_COLUMNS } } },
} satisfies Prisma.PublicationSelect;

export type NamedPerson = CreditView['people'][number];
type PersonRow = Prisma.PersonGetPayload<{ select: typeof PERSON_COLUMNS }>;
export type CreditRow = Prisma.PublicationGetPayload<{ select: typeof CREDIT_COLUMNS }>['credits'][number];

export function toPerson(row: PersonRow, locale: Locale): NamedPerson {
  return {
    name: localised(row, 'name', locale),
    nameElsewhere: localised(row, 'name', otherLocale(locale)),
    ...(locale === 'en' && row.familyNameEn !== '' && { family: row.familyNameEn }),
    honorific: localised(row, 'honorific', locale),
    gender: row.gender,
    path: authorPath(locale, localised(row, 'slug', locale)),
  };
}

/** Rows in the order of their positions, by role. */
export function toCredits(rows: readonly CreditRow[], locale: Locale): CreditView[] {
  return CREDIT_ROLES.map((role) => ({
    role,
    people: rows.filter((row) => row.role === role).map(({ person }) => toPerson(person, locale)),
  })).filter(({ people }) => people.length > 0);
}
