'use client';

import { Badge } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { ListItem } from '@/lib/lists/types';
import { slotState } from '@/lib/workflow/pin-slot';

/** What an editor chose for a pin beside its position: the title that readers see in this list, and when they see it. */
export function PinMarks({ item: { pin }, isFilled }: { item: ListItem; isFilled: boolean }) {
  const t = useTranslations('lists.pinDetails');
  const locale = useInterfaceLocale();
  if (!pin) return null;
  const { titleAr, titleEn, shownFrom, shownUntil } = pin;
  const state = slotState(pin, new Date());
  return (
    <>
      {(titleAr || titleEn) && (
        <Badge variant="outline" title={[titleAr, titleEn].filter(Boolean).join(' · ')}>
          {t('own')}
        </Badge>
      )}
      {state === 'waiting' && shownFrom && (
        <Badge color="yellow" h="auto" styles={WRAPPED}>
          {t(isFilled ? 'waitingFilled' : 'waiting', { moment: formatMoment(shownFrom, locale) })}
        </Badge>
      )}
      {(state === 'waiting' || state === 'shown') && shownUntil && (
        <Badge color="gray" h="auto" styles={WRAPPED}>
          {t(isFilled ? 'shownFilled' : 'shown', { moment: formatMoment(shownUntil, locale) })}
        </Badge>
      )}
      {state === 'over' && <Badge color="yellow">{t(isFilled ? 'overFilled' : 'over')}</Badge>}
    </>
  );
}

const WRAPPED = { label: { whiteSpace: 'normal', overflow: 'visible' } } as const;
