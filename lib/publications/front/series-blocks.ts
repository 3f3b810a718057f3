import type { Locale } from '@/lib/i18n/locales';
import type { FrontBlock } from '@/lib/lists/composition/types';
import { listSeries } from '@/lib/publications/issues/list-issues';
import type { FrontBlockView, SeriesWithIssue } from './types';

export type SeriesBlock = Extract<FrontBlock, { kind: 'latest-issue' | 'series' }>;

/** Series of the strip. */
const MAX_SERIES = 12;

/** Every series that has an issue, in the order of their names. */
export async function findSeriesWithIssues(locale: Locale): Promise<SeriesWithIssue[]> {
  const series = await listSeries(locale, 'immediate');
  return series.flatMap((each) => (each.latest ? { ...each, latest: each.latest } : []));
}

/** What the block shows, if anything. */
export function seriesBlock(block: SeriesBlock, series: SeriesWithIssue[]): FrontBlockView[] {
  if (block.kind === 'series')
    return series.length > 0 ? [{ kind: 'series', series: series.slice(0, MAX_SERIES) }] : [];
  const among = block.seriesId ? series.filter(({ id }) => id === block.seriesId) : series;
  const [latest] = [...among].sort(
    (one, other) => other.latest.publishedOn.getTime() - one.latest.publishedOn.getTime(),
  );
  return latest ? [{ kind: 'latest-issue', series: latest }] : [];
}
