'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { createElement, startTransition, useEffect, useOptimistic, useRef, useState } from 'react';
import { type Failure, useAction } from '@/components/ui/use-action';
import { instantsAt } from '@/lib/i18n/wall-time';
import type { Moment } from '@/lib/publishing/types';
import { movedMoment } from '@/lib/workflow/moved-moment';
import { MovedNotice } from './moved-notice';
import type { CalendarActions, ShownDay, ShownItem } from './shown-day';

/** How long the way back is offered. */
const OFFERED_MS = 30_000;

/** What a dialog asks about: something that is to be moved, and the moment that it proposes. */
interface Asked {
  item: ShownItem;
  wallTime: string;
}

export const keyOf = ({ event, id }: Pick<ShownItem, 'event' | 'id'>) => `${event}-${id}`;

/** What the server wants to know of the hour on that day. */
const needsChoice = (failure: Failure) =>
  failure.issues.some(({ key }) => key === 'schedule.skipped' || key === 'schedule.twice');

/** Gives events other days. They are shown there at once, and back where they were when the server refuses. */
export function useMoves(days: readonly ShownDay[], actions: CalendarActions) {
  const router = useRouter();
  const [shown, show] = useOptimistic(days, withMoved);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refused, setRefused] = useState<ShownItem | null>(null);
  const keepFocus = useMovedFocus(shown, asked);
  const action = useAction((item: ShownItem, input: Parameters<CalendarActions['moveRelease']>[0]) =>
    item.locale === null ? actions.moveRelease(input) : actions.moveScheduled(input),
  );

  function run(item: ShownItem, moment: Moment, to: string) {
    const { move } = item;
    if (!move) return;
    startTransition(async () => {
      show(asMoved(item, moment, to));
      keepFocus(keyOf(item));
      const reply = await action.run(item, { id: move.id, version: move.version, moment });
      if (reply.ok) {
        setAsked(null);
        setRefused(null);
        tell(item, reply.data.at);
        return;
      }
      setRefused(item);
      // What a colleague has made of it is to be looked at first.
      if (reply.code === 'conflict') {
        setAsked(null);
        router.refresh();
      } else if (!asked && needsChoice(reply)) setAsked({ item, wallTime: moment.wallTime });
    });
  }

  function tell(item: ShownItem, at: Date) {
    const noticeOf = (version: number) => `moved-${keyOf(item)}-${version}`;
    const id = noticeOf(item.version);
    const takeBack = item.locale === null ? actions.moveRelease : actions.moveScheduled;
    const message = createElement(MovedNotice, { id, item, at, takeBack });
    // The way back from an earlier day is none any more.
    notifications.hide(noticeOf(item.version - 1));
    notifications.show({ id, message, autoClose: OFFERED_MS });
  }

  return {
    ...{ shown, asked, refused, failure: action.failure, pending: action.pending },
    drop: (item: ShownItem, to: string) => item.move && run(item, movedMoment(item.move, item.day, to), to),
    choose: (moment: Moment) => asked && run(asked.item, moment, moment.wallTime.slice(0, 10)),
    ask: (item: ShownItem) => {
      action.clear();
      if (item.move) setAsked({ item, wallTime: item.move.wallTime });
    },
    close: () => {
      action.clear();
      setAsked(null);
    },
  };
}

/** As the server will have it: what is moved once more before it has answered is moved from there. */
function asMoved(item: ShownItem, { wallTime }: Moment, to: string): ShownItem {
  const { move, version } = item;
  const at = move && (instantsAt(wallTime, move.timeZone)[0] ?? move.at);
  return {
    ...{ ...item, day: to, version: version + 1 },
    move: move && at && { ...move, version: move.version + 1, wallTime, at },
  };
}

function withMoved(days: readonly ShownDay[], moved: ShownItem): ShownDay[] {
  const key = keyOf(moved);
  return days.map((day) => {
    const others = day.items.filter((other) => keyOf(other) !== key);
    return { ...day, items: day.day === moved.day ? [...others, moved] : others };
  });
}

/** What was moved is another element in another day, and gets the focus back that was lost with the former one. */
function useMovedFocus(shown: readonly ShownDay[], asked: Asked | null) {
  const key = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something is shown elsewhere, or a dialog is closed
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (!key.current || document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(`[data-event-key="${key.current}"] button`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, asked]);
  return (moved: string) => {
    key.current = moved;
  };
}
