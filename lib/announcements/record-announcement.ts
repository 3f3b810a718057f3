import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import type { Prisma } from '@/lib/generated/prisma/client';
import {
  authorPath,
  centerNewsPath,
  issuePath,
  listPagePath,
  piecePath,
  sectionPath,
  seriesPath,
  topicPath,
} from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { enqueue } from '@/lib/jobs/enqueue';
import { rulesThatName } from '@/lib/lists/rules-that-name';
import { ANNOUNCE_JOB } from './announce-job';

/** Enough for a release of many pieces to be told at once. */
const DELAY_S = 5;

const SLUGS = { select: { id: true, slugAr: true, slugEn: true } } as const;

const COLUMNS = {
  ...{ entryId: true, locale: true, kind: true, slug: true, hasPage: true, section: SLUGS },
  authors: { select: { person: SLUGS } },
  credits: { select: { person: SLUGS } },
  topics: { select: { topic: SLUGS } },
  issue: { select: { isShown: true, number: true, series: SLUGS } },
} as const;

/** Whether anybody is to be told of changes. */
function isOn(): boolean {
  const { WEBSUB_HUB, INDEXNOW_KEY } = env();
  return WEBSUB_HUB !== undefined || INDEXNOW_KEY !== undefined;
}

/**
 * Notes the page of an edition and the lists that it is in as they are now: called before a publication goes and after it has come, so
 * that its former address and lists are told too. Does nothing where nobody is told.
 */
export async function recordAnnouncement(tx: Tx, editionId: string): Promise<void> {
  const shown = isOn() ? await tx.publication.findUnique({ where: { editionId }, select: COLUMNS }) : null;
  if (!shown) return;
  const { locale, kind, slug, hasPage } = shown;
  const path = (
    pathOf: (locale: Locale, slug: string) => string,
    row: { slugAr: string; slugEn: string } | null,
  ) => (row ? [pathOf(locale, localised(row, 'slug', locale))] : []);
  const lists = [
    // A page of the site is in no feed.
    ...(kind === 'page' ? [] : [`/${locale}`]),
    ...(kind === 'center_news' ? [centerNewsPath(locale)] : []),
    ...path(sectionPath, shown.section),
    ...new Set([...shown.authors, ...shown.credits].flatMap(({ person }) => path(authorPath, person))),
    ...shown.topics.flatMap(({ topic }) => path(topicPath, topic)),
    ...path(seriesPath, shown.issue?.series ?? null),
    ...(await findListPages(tx, shown)).flatMap((page) => path(listPagePath, page)),
  ];
  // An issue has a page and no feed.
  const pages = [...(hasPage ? [piecePath(locale, kind, slug)] : []), ...issuePaths(shown.issue, locale)];
  await tx.announcement.createMany({
    data: [
      ...pages.map((page) => ({ path: page, isList: false })),
      ...lists.map((list) => ({ path: list, isList: true })),
    ],
  });
}

const issuePaths = (issue: Shown['issue'], locale: Locale) =>
  issue?.isShown ? [issuePath(locale, localised(issue.series, 'slug', locale), issue.number)] : [];

type Shown = Prisma.PublicationGetPayload<{ select: typeof COLUMNS }>;

/** The pages of lists that show the piece: it is pinned to them, or their rule names it and nobody removed it. */
function findListPages(tx: Tx, { entryId, kind, section, authors, credits, topics, issue }: Shown) {
  const isOfRule = rulesThatName({
    ...{ kind, sectionId: section?.id, seriesId: issue?.series.id },
    topicIds: topics.map(({ topic }) => topic.id),
    personIds: [...authors, ...credits].map(({ person }) => person.id),
  });
  return tx.listPage.findMany({
    where: {
      list: {
        OR: [{ pins: { some: { entryId } } }, { OR: isOfRule, exclusions: { none: { entryId } } }],
      },
    },
    select: { slugAr: true, slugEn: true },
  });
}

/** The last step of publishing and withdrawing. */
export async function enqueueAnnouncements(tx: Tx): Promise<void> {
  if (isOn()) await enqueue(tx, ANNOUNCE_JOB, {}, { afterS: DELAY_S });
}

/** A restored backup holds what is to be told without its job, and so does a database whose job has failed for the last time. */
export async function enqueueOutstandingAnnouncements(tx: Tx): Promise<void> {
  if (await tx.announcement.findFirst({ select: { id: true } })) await enqueueAnnouncements(tx);
}
