import { useState } from 'react';
import { useMoment } from '@/components/schedule/use-moment';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import { URGENT_MINUTES, type UrgentEnd } from '@/lib/urgent/types';

const USUAL_MINUTES = String(URGENT_MINUTES[1]);

/** Where an urgent line ends, as its form asks: one that readers see keeps its end unless somebody chooses another. `shownUntil` is null for no line. */
export function useUrgentEnd(shownUntil: Date | null) {
  const usual = shownUntil ? 'kept' : USUAL_MINUTES;
  const [chosen, choose] = useState(usual);
  const moment = useMoment(shownUntil && wallTimeAt(shownUntil));

  /** The end; null while the moment lacks something, and then its fields say so. */
  function take(): UrgentEnd | null {
    if (chosen === 'kept') return chosen;
    return chosen === 'moment'
      ? moment.take()
      : (URGENT_MINUTES.find((each) => String(each) === chosen) ?? null);
  }

  return { chosen, choose, moment, take, isDirty: chosen !== usual };
}
