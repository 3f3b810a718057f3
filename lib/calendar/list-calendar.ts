import type { AskedDays, Reader } from './asked-days';
import { embargoItems } from './embargo-items';
import { publishedItems } from './published-items';
import { releaseItems } from './release-items';
import { reviewItems } from './review-items';
import { scheduledItems } from './scheduled-items';
import type { CalendarDay, CalendarItem } from './types';

const SOURCES = [reviewItems, embargoItems, scheduledItems, releaseItems, publishedItems];

/** What the reader sees on these days, of each so many events by their hour: authors what concerns the pieces that they have begun. */
export async function listCalendar(
  reader: Reader,
  { days, filter = {}, perDay }: Pick<AskedDays, 'days' | 'perDay'> & Partial<Pick<AskedDays, 'filter'>>,
): Promise<CalendarDay[]> {
  const found = await Promise.all(SOURCES.map((source) => source({ reader, days, filter, perDay })));
  const byDay = new Map(days.map((day) => [day, [] as CalendarItem[]]));
  for (const item of found.flat()) byDay.get(item.day)?.push(item);
  return days.map((day) => {
    const items = (byDay.get(day) ?? []).sort(inOrder);
    return { day, items: items.slice(0, perDay), hasMore: items.length > perDay };
  });
}

/** What has no hour comes first. */
function inOrder(one: CalendarItem, other: CalendarItem): number {
  const [first, second] = [one.at?.getTime() ?? 0, other.at?.getTime() ?? 0];
  return first - second || one.title.localeCompare(other.title) || (one.id < other.id ? -1 : 1);
}
