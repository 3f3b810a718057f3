'use client';

import { Group, Radio, RadioGroup, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { afterSkipped, formatMoment, wallTimeAt, zoneName } from '@/lib/i18n/wall-time';
import type { useMoment } from './use-moment';

interface Props {
  moment: ReturnType<typeof useMoment>;
  /** What the server says of the moment. */
  error?: string | undefined;
  /** Whether a dialog that opens with it has the focus in the day. */
  isFirst?: boolean;
}

const EXAMPLE = '2026-12-03';

/** Day and time, and under them the moment in full with weekday and zone, so that nobody means another. */
export function MomentFields({ moment, error, isFirst = false }: Props) {
  const t = useTranslations('schedule.when');
  const locale = useInterfaceLocale();
  const { day, time, at, isAsked, timeZone, wallTime, instants } = moment;
  const isSkipped = wallTime !== null && instants.length === 0;
  const isPast = at !== null && at.getTime() <= Date.now();
  const skipped = isSkipped
    ? t('skipped', { time: afterSkipped(wallTime, timeZone).split('T')[1] ?? '' })
    : undefined;
  // It is about what was sent, and about the day where that is over.
  const said = moment.isChanged ? undefined : error;
  const isDayOver = day !== null && day < wallTimeAt(new Date(), timeZone).slice(0, 10);
  const noDay = isAsked && !day && t('noDay', { example: formatDate(noonOf(EXAMPLE), locale) });
  return (
    <Stack gap="xs">
      <Group gap="sm" align="flex-start">
        <TextInput
          name="day"
          // Wide enough for the longest month in full.
          flex="2 1 165px"
          autoComplete="off"
          data-autofocus={isFirst || undefined}
          label={t('day')}
          value={moment.dayText}
          error={noDay || (isDayOver && said)}
          onChange={(event) => moment.setDayText(event.currentTarget.value)}
        />
        <TextInput
          name="time"
          flex="1 1 90px"
          autoComplete="off"
          label={t('time')}
          value={moment.timeText}
          error={(isAsked && !time && t('noTime')) || skipped || (!isDayOver && said)}
          onChange={(event) => moment.setTimeText(event.currentTarget.value)}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('timeHint', { zone: zoneName(at ?? new Date(), locale, timeZone) })}
      </Text>
      {instants.length === 2 && <Occurrence moment={moment} />}
      <Text size="sm" fw={500} role="status">
        {at && formatMoment(at, locale, timeZone)}
        {isPast && <> {t('past')}</>}
      </Text>
    </Stack>
  );
}

/** Asks which of both is meant when clocks are put back. */
function Occurrence({ moment }: Pick<Props, 'moment'>) {
  const t = useTranslations('schedule.when');
  const locale = useInterfaceLocale();
  return (
    <RadioGroup
      label={t('twice')}
      value={moment.occurrence}
      onChange={(value) => moment.setOccurrence(value === 'first' ? 'first' : 'second')}
    >
      <Stack gap="xs" mt={6}>
        {(['first', 'second'] as const).map((which, index) => (
          <Radio
            key={which}
            value={which}
            label={t(which, {
              moment: formatMoment(moment.instants[index] ?? new Date(), locale, moment.timeZone),
            })}
          />
        ))}
      </Stack>
    </RadioGroup>
  );
}
