'use client';

import { Radio, RadioGroup, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { MomentFields } from './moment-fields';
import type { useScheduling } from './use-scheduling';

/** Now or at a moment. */
export function WhenFields({ scheduling }: { scheduling: ReturnType<typeof useScheduling> }) {
  const t = useTranslations('schedule.when');
  return (
    <Stack gap="sm">
      <RadioGroup
        label={t('label')}
        value={scheduling.isLater ? 'later' : 'now'}
        onChange={(value) => scheduling.setLater(value === 'later')}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="now" label={t('now')} />
          <Radio value="later" label={t('later')} />
        </Stack>
      </RadioGroup>
      {scheduling.isLater && <MomentFields moment={scheduling.moment} error={scheduling.momentError} />}
    </Stack>
  );
}
