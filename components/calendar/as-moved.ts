import { instantsAt } from '@/lib/i18n/wall-time';
import type { Moment } from '@/lib/publishing/types';
import type { ShownItem } from './shown-day';

/** As the server will have it: what is moved once more before it has answered is moved from there. */
export function asMoved(item: ShownItem, { wallTime }: Moment, to: string): ShownItem {
  const { move, version } = item;
  const at = move && (instantsAt(wallTime, move.timeZone)[0] ?? move.at);
  return {
    ...{ ...item, day: to, version: version + 1 },
    move: move && at && { ...move, version: move.version + 1, wallTime, at },
  };
}
