import type { Reply } from '@/components/ui/reply';
import type { CalendarItem } from '@/lib/calendar/types';
import type { Moment, ScheduledView } from '@/lib/publishing/types';

export interface ShownItem extends CalendarItem {
  /** `09:00`; null for what has no hour. */
  time: string | null;
}

export interface ShownDay {
  day: string;
  /** In full, with its weekday. */
  name: string;
  isToday: boolean;
  isPast: boolean;
  /** Whether it is of another month than the one that is shown. */
  isOutside: boolean;
  isWeekend: boolean;
  items: ShownItem[];
  hasMore: boolean;
}

type Move = (
  input: Pick<ScheduledView, 'id' | 'version'> & { moment: Moment },
) => Promise<Reply<{ at: Date }>>;

/** The server actions of the editor and of releases that give something another moment. */
export interface CalendarActions {
  moveScheduled: Move;
  moveRelease: Move;
}
