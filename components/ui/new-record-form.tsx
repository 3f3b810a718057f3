'use client';

import { Button, Group, Paper, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { FailureAlert } from './failure-alert';
import { LinkButton } from './link-button';
import type { Failure } from './use-action';

interface Props {
  form: {
    submit: (event: FormEvent) => void;
    pending: boolean;
    failure: Failure | null;
    home: string;
  };
  /** Paths of the fields that show their own sentence. */
  fields: readonly string[];
  /** The verb of the deed. */
  submit: string;
  children: ReactNode;
}

/** The frame around the fields of a record that is not stored yet. */
export function NewRecordForm({ form, fields, submit, children }: Props) {
  const t = useTranslations('studio.form');
  return (
    <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={form.submit}>
      <Stack>
        <FailureAlert failure={form.failure} fields={fields} />
        {children}
        <Group>
          <Button type="submit" loading={form.pending}>
            {submit}
          </Button>
          <LinkButton href={form.home}>{t('cancel')}</LinkButton>
        </Group>
      </Stack>
    </Paper>
  );
}
