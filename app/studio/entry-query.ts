import { z } from 'zod';
import { ListQuery, type Query, sortBy } from '@/app/studio/list-query';
import { ENTRY_SORTS, ENTRY_TABS, type EntryFilter } from '@/lib/entries/listing/types';
import type { Kind } from '@/lib/i18n/addresses';
import { isIsoDate } from '@/lib/i18n/dates';

const id = z.uuid().optional().catch(undefined);
const day = z.string().refine(isIsoDate).optional().catch(undefined);

const STATES = ['draft', 'published', 'changed', 'unpublished', 'missing', 'behind'] as const;
const STAGES = ['in_review', 'changes_requested', 'approved'] as const;

const Filter = ListQuery.extend({
  tab: z.enum(ENTRY_TABS).optional().catch(undefined),
  edition: z
    .templateLiteral([z.enum(['ar', 'en']), '.', z.enum([...STATES, ...STAGES])])
    .optional()
    .catch(undefined),
  ...{ section: id, topic: id, author: id, series: id },
  by: z
    .union([z.literal('me'), z.uuid()])
    .optional()
    .catch(undefined),
  ...{ from: day, to: day, sort: sortBy(ENTRY_SORTS) },
});

/** What the address of a list of pieces asks for. `userId` is who `by=me` means. */
export function entryFilter(kind: Kind, query: Query, userId: string): EntryFilter {
  const { q, edition, section, topic, author, series, by, ...rest } = Filter.parse(query);
  const [locale, state] = (edition?.split('.') ?? []) as [EntryFilter['locale'], EntryFilter['state']];
  return {
    ...rest,
    ...{ kind, query: q, locale, state },
    ...{ sectionId: section, topicId: topic, authorId: author, seriesId: series },
    createdById: by === 'me' ? userId : by,
  };
}
