'use client';

import { useState } from 'react';
import { useMoment } from '@/components/schedule/use-moment';
import { wallTimeAt } from '@/lib/i18n/wall-time';

/**
 * The beginning or the end of the time in which readers see an item of a list, as it is typed; it may have none. `proposal` is what its fields show when it
 * is given one, as `2026-12-03T09:00`; what was typed is left.
 */
export function useSlotEnd(initial: Date | null, proposal?: () => string) {
  const [isSet, setSet] = useState(initial !== null);
  const moment = useMoment(initial && wallTimeAt(initial));
  const [untouched, setUntouched] = useState(initial ? null : moment.wallTime);
  const at = isSet ? moment.at : null;

  function turn(isOn: boolean): void {
    setSet(isOn);
    if (!isOn || !proposal || moment.wallTime !== untouched) return;
    const proposed = proposal();
    moment.propose(proposed);
    setUntouched(proposed);
  }

  /** The instant, null for none; undefined while a field lacks something, and then it says so. */
  function take(): Date | null | undefined {
    if (!isSet) return null;
    return moment.take() ? (moment.at ?? undefined) : undefined;
  }

  return { isSet, turn, moment, at, take };
}
