import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { MomentFields } from '@/components/schedule/moment-fields';
import { URGENT_MINUTES } from '@/lib/urgent/types';
import type { useUrgentEnd } from './use-urgent-end';

interface Props {
  end: ReturnType<typeof useUrgentEnd>;
  /** The end of the line that readers see, in the interface language; null for none. */
  shownUntil: string | null;
  error: string | undefined;
  momentError: string | undefined;
}

/** How long an urgent line is shown: as long as it was to be, for so many minutes, or until a moment. */
export function UrgentEndField({ end, shownUntil, error, momentError }: Props) {
  const t = useTranslations('urgent');
  return (
    <>
      <Select
        label={t('for')}
        description={t('forHint')}
        error={error}
        allowDeselect={false}
        data={[
          ...(shownUntil ? [{ value: 'kept', label: t('kept', { time: shownUntil }) }] : []),
          ...URGENT_MINUTES.map((each) => ({ value: String(each), label: t('minutes', { minutes: each }) })),
          { value: 'moment', label: t('moment') },
        ]}
        value={end.chosen}
        onChange={(value) => value && end.choose(value)}
      />
      {end.chosen === 'moment' && <MomentFields moment={end.moment} error={momentError} />}
    </>
  );
}
