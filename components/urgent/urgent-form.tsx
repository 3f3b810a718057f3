'use client';

import { Paper, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { UrgentFields, type UrgentProps } from './urgent-fields';
import classes from './urgent-form.module.css';

/** Sets the urgent line of one language, or takes it away. */
export function UrgentForm(props: UrgentProps) {
  const t = useTranslations('urgent');
  const heading = useId();
  const state = useRef<HTMLParagraphElement>(null);
  const { language, line } = props;
  return (
    <Paper component="section" aria-labelledby={heading} withBorder radius="md" p="lg" maw={920}>
      <Stack>
        <h2 id={heading} className={classes.heading}>
          {t(`of.${language}`)}
        </h2>
        <Text ref={state} size="sm" role="status" tabIndex={-1}>
          {line?.isShown ? t('until', { time: line.ends }) : t('none')}
        </Text>
        {/* The fields begin anew with what is stored; what readers see now takes the focus from the button that is gone. */}
        <UrgentFields key={line?.version ?? 0} {...props} onStored={() => state.current?.focus()} />
      </Stack>
    </Paper>
  );
}
