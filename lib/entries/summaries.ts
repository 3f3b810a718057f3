import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { editionStatus } from './edition-status';
import type { EditionSummary } from './types';

export const summarySelect = {
  id: true,
  locale: true,
  title: true,
  state: true,
  stage: true,
  changed: true,
  behindSinceId: true,
  slug: true,
  ...{ version: true, fieldsVersion: true },
  updatedAt: true,
  scheduled: {
    where: { open: true },
    orderBy: { at: 'asc' },
    select: { kind: true, at: true, failure: true },
  },
  updatedBy: { select: { id: true, nameAr: true, nameEn: true } },
} satisfies Prisma.EditionSelect;

export type SelectedEdition = Prisma.EditionGetPayload<{ select: typeof summarySelect }>;

/** Both editions by language, null where the entry has none. */
export function summariesOf(editions: SelectedEdition[]): Record<Locale, EditionSummary | null> {
  const summary = (locale: Locale): EditionSummary | null => {
    const edition = editions.find((candidate) => candidate.locale === locale);
    if (!edition) return null;
    const { id, title, slug, updatedAt, stage, version, fieldsVersion } = edition;
    const scheduled = edition.scheduled.map(({ failure, ...change }) => ({
      ...change,
      isRefused: failure !== null,
    }));
    const [status, isBehind] = [editionStatus(edition), edition.behindSinceId !== null];
    return {
      ...{ id, locale, title, slug, updatedAt, version, fieldsVersion },
      ...{ stage, status, isBehind, scheduled },
    };
  };
  return { ar: summary('ar'), en: summary('en') };
}
