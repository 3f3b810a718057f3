import { isDone } from '@/lib/workflow/shown-of-day';
import type { AskedDays, Reader } from './asked-days';
import { embargoItems } from './embargo-items';
import { publishedItems } from './published-items';
import { releaseItems } from './release-items';
import { reviewItems } from './review-items';
import { scheduledItems } from './scheduled-items';
import { translationItems } from './translation-items';
import type { CalendarDay, CalendarItem } from './types';

const SOURCES = [reviewItems, translationItems, embargoItems, scheduledItems, releaseItems, publishedItems];

/**
 * What the reader sees on these days, by the hour: authors what concerns the pieces that they have begun. Of a full day, so many of each sort
 * of what is planned, and of what was published as many as are left.
 */
export async function listCalendar(
  reader: Reader,
  { days, filter = {}, perDay }: Pick<AskedDays, 'days' | 'perDay'> & Partial<Pick<AskedDays, 'filter'>>,
): Promise<CalendarDay[]> {
  const found = await Promise.all(SOURCES.map((source) => source({ reader, days, filter, perDay })));
  const bySource = found.map(byDay);
  return days.map((day) => {
    const all = bySource.map((source) => source.get(day) ?? []);
    const planned = all.flatMap((items) => items.slice(0, perDay)).filter((item) => !isDone(item));
    const done = all
      .flat()
      .filter(isDone)
      .slice(0, Math.max(0, perDay - planned.length));
    const items = [...planned, ...done].sort(inOrder);
    return { day, items, hasMore: items.length < all.flat().length };
  });
}

function byDay(items: readonly CalendarItem[]): Map<string, CalendarItem[]> {
  const days = new Map<string, CalendarItem[]>();
  for (const item of items) days.set(item.day, [...(days.get(item.day) ?? []), item]);
  return days;
}

/** What has no hour comes first. */
function inOrder(one: CalendarItem, other: CalendarItem): number {
  const [first, second] = [one.at?.getTime() ?? 0, other.at?.getTime() ?? 0];
  return first - second || one.title.localeCompare(other.title) || (one.id < other.id ? -1 : 1);
}
