import type { NamedInPages } from '@/app/studio/testing/studio-pages';
import { db } from '@/lib/db';
import type { Kind } from '@/lib/i18n/addresses';
import type { MadeEntry } from '@/lib/testing/factories';

const first = { orderBy: { id: 'asc' }, select: { id: true } } as const;

async function two(rows: Promise<{ id: string }[]>): Promise<[string, string]> {
  const [one, other] = await rows;
  if (!one || !other) throw new Error('The sample has fewer than two of them.');
  return [one.id, other.id];
}

/** What the addresses of the newsroom's pages name: pieces that were made, and rows of the sample. */
export async function findNamed(made: Record<Kind, MadeEntry>, userId: string): Promise<NamedInPages> {
  const issue = await db().issue.findFirstOrThrow({ orderBy: { id: 'asc' } });
  return {
    articleId: made.article.entryId,
    newsId: made.center_news.entryId,
    pageId: made.page.entryId,
    editionId: made.article.editions.ar ?? '',
    termId: (await db().searchTerm.findFirstOrThrow(first)).id,
    mediaId: (await db().media.findFirstOrThrow(first)).id,
    patternId: (await db().linePattern.findFirstOrThrow(first)).id,
    people: await two(db().person.findMany({ ...first, take: 2 })),
    topics: await two(db().topic.findMany({ ...first, take: 2 })),
    redirectId: (await db().redirect.findFirstOrThrow({ ...first, where: { means: { not: null } } })).id,
    releaseId: (await db().release.findFirstOrThrow({ ...first, where: { open: true } })).id,
    sectionId: (await db().section.findFirstOrThrow(first)).id,
    ...{ seriesId: issue.seriesId, issueId: issue.id, userId },
  };
}
