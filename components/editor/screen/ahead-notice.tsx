'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { useScheduling } from '@/components/schedule/use-scheduling';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import screen from './screen.module.css';

/** An edition that would be published under a date that is still to come. */
export interface Ahead {
  locale: Locale;
  /** ISO date. */
  dateline: string;
}

interface Props {
  /** At least one. */
  ahead: readonly Ahead[];
  /** Whether more than one language is published, so that each is named. */
  isNamed: boolean;
  scheduling: ReturnType<typeof useScheduling>;
  /** False while something is scheduled already. */
  maySchedule: boolean;
}

/** Says that publishing now shows the piece under a date that is still to come, and offers to wait for that day, or the later one of two. */
export function AheadNotice({ ahead, isNamed, scheduling, maySchedule }: Props) {
  const t = useTranslations('editor.publish');
  const locale = useInterfaceLocale();
  const days = [...new Set(ahead.map(({ dateline }) => dateline))].sort();
  const shown = (dateline: string) => formatDate(noonOf(dateline), locale);
  const day = shown(days.at(-1) ?? '');
  function schedule() {
    scheduling.moment.setDayText(day);
    scheduling.setLater(true);
  }
  return (
    <Alert color="yellow" variant="light" title={t('ahead')} classNames={{ title: screen.alertTitle }}>
      <Stack gap="sm">
        {isNamed &&
          ahead.map((edition) => (
            <Text key={edition.locale} size="sm">
              {t(`aheadOf.${edition.locale}`, { day: shown(edition.dateline) })}
            </Text>
          ))}
        <Text size="sm">{t(isNamed ? 'aheadTextBoth' : 'aheadText')}</Text>
        {maySchedule && (
          <Group>
            <Button variant="default" size="xs" onClick={schedule}>
              {isNamed ? t('aheadScheduleBoth', { day }) : t('aheadSchedule')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
