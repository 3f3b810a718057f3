'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { createElement, startTransition, useOptimistic, useState } from 'react';
import type { Failure } from '@/components/ui/use-action';
import type { Moment } from '@/lib/publishing/types';
import { movedMoment } from '@/lib/workflow/moved-moment';
import { asMoved } from './as-moved';
import { keyOf } from './key-of';
import { MovedNotice } from './moved-notice';
import type { CalendarActions, ShownDay, ShownItem } from './shown-day';
import { useMovedFocus } from './use-moved-focus';
import { useSentMoves } from './use-sent-moves';

/** How long the way back is offered. */
const OFFERED_MS = 30_000;

/** What a dialog asks about: something that is to be moved, and the moment that it proposes. */
interface Asked {
  item: ShownItem;
  wallTime: string;
}

/** What the server wants to know of the hour on that day. */
const needsChoice = (failure: Failure) =>
  failure.issues.some(({ key }) => key === 'schedule.skipped' || key === 'schedule.twice');

/** Gives events other days. They are shown there at once, and back where they were when the server refuses. */
export function useMoves(days: readonly ShownDay[], actions: CalendarActions) {
  const router = useRouter();
  const [shown, show] = useOptimistic(days, withMoved);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refused, setRefused] = useState<ShownItem | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  useMovedFocus(moved, shown, asked);
  const { send, ...action } = useSentMoves(actions);
  const t = useTranslations('calendar');
  const [past, setPast] = useState<Failure | null>(null);

  function run(item: ShownItem, moment: Moment, to: string) {
    setPast(null);
    setMoved(keyOf(item));
    startTransition(async () => {
      show(asMoved(item, moment, to));
      const { from, reply } = await send(item, moment, to);
      if (reply.ok) {
        setAsked(null);
        setRefused(null);
        tell(from, reply.data.at);
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

  function drop(item: ShownItem, { day: to, isPast, name }: ShownDay) {
    if (!item.move) return;
    if (!isPast) return run(item, movedMoment(item.move, item.day, to), to);
    action.clear();
    setRefused(item);
    setMoved(keyOf(item));
    setPast({
      code: 'invalid',
      issues: [{ path: '', key: 'calendar.past', message: t('past', { day: name }) }],
    });
  }

  function tell({ move, ...item }: ShownItem, at: Date) {
    if (!move) return;
    const noticeOf = (version: number) => `moved-${keyOf(item)}-${version}`;
    const id = noticeOf(item.version);
    const takeBack = item.locale === null ? actions.moveRelease : actions.moveScheduled;
    const message = createElement(MovedNotice, { id, item: { ...item, move }, at, takeBack });
    // The way back from an earlier day is none any more.
    notifications.hide(noticeOf(item.version - 1));
    notifications.show({ id, message, autoClose: OFFERED_MS });
  }

  return {
    ...{ shown, moved, asked, refused, failure: past ?? action.failure, pending: action.pending, drop },
    choose: (moment: Moment) => asked && run(asked.item, moment, moment.wallTime.slice(0, 10)),
    ask: (item: ShownItem) => {
      action.clear();
      setPast(null);
      if (item.move) setAsked({ item, wallTime: item.move.wallTime });
    },
    close: () => {
      action.clear();
      setAsked(null);
    },
  };
}

function withMoved(days: readonly ShownDay[], moved: ShownItem): ShownDay[] {
  const key = keyOf(moved);
  return days.map((day) => {
    const others = day.items.filter((other) => keyOf(other) !== key);
    return { ...day, items: day.day === moved.day ? [...others, moved] : others };
  });
}
