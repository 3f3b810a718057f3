'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { useScheduling } from '@/components/schedule/use-scheduling';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import screen from './screen.module.css';

interface Props {
  /** The ISO date that is still to come. */
  dateline: string;
  scheduling: ReturnType<typeof useScheduling>;
  /** False while something is scheduled already. */
  maySchedule: boolean;
}

/** Says that publishing now shows the piece under a date that is still to come, and offers to wait for that day. */
export function AheadNotice({ dateline, scheduling, maySchedule }: Props) {
  const t = useTranslations('editor.publish');
  const locale = useInterfaceLocale();
  function schedule() {
    scheduling.moment.setDayText(formatDate(noonOf(dateline), locale));
    scheduling.setLater(true);
  }
  return (
    <Alert color="yellow" variant="light" title={t('ahead')} classNames={{ title: screen.alertTitle }}>
      <Stack gap="sm">
        <Text size="sm">{t('aheadText')}</Text>
        {maySchedule && (
          <Group>
            <Button variant="default" size="xs" onClick={schedule}>
              {t('aheadSchedule')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
