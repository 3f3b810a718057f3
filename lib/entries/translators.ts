import type { Prisma } from '@/lib/generated/prisma/client';
import { dayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from './types';

export const translatorSelect = {
  ...{ locale: true, dueOn: true },
  translator: { select: { id: true, nameAr: true, nameEn: true, deactivatedAt: true } },
} satisfies Prisma.TranslationAssignmentSelect;

type Selected = Prisma.TranslationAssignmentGetPayload<{ select: typeof translatorSelect }>;

/** Who is to translate into each language; null where nobody is. */
export function translatorsOf(assignments: readonly Selected[]): Record<Locale, Translator | null> {
  const translator = (locale: Locale): Translator | null => {
    const found = assignments.find((assignment) => assignment.locale === locale);
    if (!found) return null;
    const { deactivatedAt, ...name } = found.translator;
    return { ...name, dueOn: found.dueOn && dayOf(found.dueOn), isGone: deactivatedAt !== null };
  };
  return { ar: translator('ar'), en: translator('en') };
}
