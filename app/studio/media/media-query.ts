import { z } from 'zod';
import { ListQuery, type Query } from '@/app/studio/list-query';
import { isIsoDate } from '@/lib/i18n/dates';
import type { MediaFilter } from '@/lib/media/list-media';

const day = z.string().refine(isIsoDate).optional().catch(undefined);

const MediaQuery = ListQuery.pick({ q: true, after: true }).extend({
  kind: z.enum(['image', 'file']).optional().catch(undefined),
  only: z.enum(['unused', 'missingAlt', 'failed']).optional().catch(undefined),
  by: z.uuid().optional().catch(undefined),
  from: day,
  until: day,
});

/** How many rows of the grid one part of the list fills on a large screen, several times over. */
const SIZE = 60;

/** The filter that an address of the media library names. An invalid parameter counts as absent. */
export function mediaFilter(query: Query): MediaFilter {
  const { q, by, until, ...rest } = MediaQuery.parse(query);
  return { ...rest, query: q, uploaderId: by, to: until, size: SIZE };
}

/** The same filter as a query in one spelling: the list that it names is the same as long as it is. */
export function mediaQuery(query: Query): string {
  const { after: _after, ...filters } = MediaQuery.parse(query);
  const given = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}
