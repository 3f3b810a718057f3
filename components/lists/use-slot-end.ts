'use client';

import { useState } from 'react';
import { useMoment } from '@/components/schedule/use-moment';
import { wallTimeAt } from '@/lib/i18n/wall-time';

/**
 * The beginning or the end of the time in which readers see an item of a list, as it is typed; it may have none, and then `suggested` is what its fields
 * show at first.
 */
export function useSlotEnd(initial: Date | null, suggested: string | null = null) {
  const [isSet, setSet] = useState(initial !== null);
  const moment = useMoment(initial ? wallTimeAt(initial) : suggested);
  const at = isSet ? moment.at : null;

  /** The instant, null for none; undefined while a field lacks something, and then it says so. */
  function take(): Date | null | undefined {
    if (!isSet) return null;
    return moment.take() ? (moment.at ?? undefined) : undefined;
  }

  return { isSet, setSet, moment, at, take };
}
