import { db } from '@/lib/db';
import { followFilter } from './follow-filter';
import type { EntryFilter, FilterNames } from './types';

const SELECT = { id: true, nameAr: true, nameEn: true } as const;

/** What a filter names; null for what it does not ask, and for what is gone. */
export async function filterNames(filter: EntryFilter): Promise<FilterNames> {
  const { sectionId, topicId, authorId, seriesId, createdById } = await followFilter(filter);
  const one = (id: string) => ({ where: { id }, select: SELECT });
  const [section, topic, author, series, by] = await Promise.all([
    sectionId ? db().section.findUnique(one(sectionId)) : null,
    topicId ? db().topic.findUnique(one(topicId)) : null,
    authorId ? db().person.findUnique(one(authorId)) : null,
    seriesId ? db().series.findUnique(one(seriesId)) : null,
    createdById ? db().user.findUnique(one(createdById)) : null,
  ]);
  return { section, topic, author, series, by };
}
