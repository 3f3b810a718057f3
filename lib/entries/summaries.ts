import type { Prisma } from '@/lib/generated/prisma/client';
import { isoDate } from '@/lib/i18n/dates';
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
  datelineAt: true,
  ...{ version: true, fieldsVersion: true },
  updatedAt: true,
  scheduled: {
    where: { open: true },
    orderBy: { at: 'asc' },
    select: { kind: true, at: true, failure: true },
  },
  released: {
    where: { open: true, release: { at: { not: null } } },
    select: { kind: true, release: { select: { at: true, failure: true } } },
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
    const [status, isBehind] = [editionStatus(edition), edition.behindSinceId !== null];
    return {
      ...{ id, locale, title, slug, updatedAt, version, fieldsVersion },
      dateline: edition.datelineAt && isoDate(edition.datelineAt),
      ...{ stage, status, isBehind, scheduled: scheduledOf(edition) },
    };
  };
  return { ar: summary('ar'), en: summary('en') };
}

/** Changes of the edition alone, and those that come with a release. An edition has one or the other. */
function scheduledOf({ scheduled, released }: SelectedEdition): EditionSummary['scheduled'] {
  const alone = scheduled.map(({ kind, at, failure }) => ({
    ...{ kind, at, isRefused: failure !== null, isRelease: false },
  }));
  const together = released.flatMap(({ kind, release: { at, failure } }) =>
    at ? [{ kind, at, isRefused: failure !== null, isRelease: true }] : [],
  );
  return [...alone, ...together];
}
