'use client';

import { useRef } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { Moment } from '@/lib/publishing/types';
import { asMoved } from './as-moved';
import { keyOf } from './key-of';
import type { CalendarActions, ShownItem } from './shown-day';

/** Sends moves to the server: those of one item one after the other, each from what the one before has left. */
export function useSentMoves(actions: CalendarActions) {
  const action = useAction((item: ShownItem, input: Parameters<CalendarActions['moveRelease']>[0]) =>
    item.locale === null ? actions.moveRelease(input) : actions.moveScheduled(input),
  );
  const left = useRef(new Map<string, Promise<ShownItem>>());

  /** What was refused has changed nothing, so that the next move begins where the item was before. */
  async function send(item: ShownItem, moment: Moment, to: string) {
    const key = keyOf(item);
    const sent = (left.current.get(key) ?? Promise.resolve(item)).then(async (from) => {
      const { id, version } = from.move ?? from;
      const reply = await action.run(from, { id, version, moment });
      return { from, reply, stored: reply.ok ? asMoved(from, moment, to) : from };
    });
    const stored = sent.then((answered) => answered.stored);
    left.current.set(key, stored);
    const answered = await sent;
    if (left.current.get(key) === stored) left.current.delete(key);
    return answered;
  }

  return { send, failure: action.failure, pending: action.pending, clear: action.clear };
}
