'use client';

import { Button, Group, Paper, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { FailureAlert } from './failure-alert';
import { LeaveDialog } from './leave-dialog';
import { LinkButton } from './link-button';
import type { Failure } from './use-action';

interface Props {
  form: {
    dirty: boolean;
    submit: (event: FormEvent) => void;
    pending: boolean;
    failure: Failure | null;
    listPath: string;
  };
  /** Paths of the fields that show their own issues. */
  fields: readonly string[];
  /** Label of the submit button: a verb for the action. */
  submit: string;
  children: ReactNode;
}

/** The form of a record that is not stored yet, around its fields. */
export function NewRecordForm({ form, fields, submit, children }: Props) {
  const t = useTranslations('studio.form');
  return (
    <>
      <LeaveDialog dirty={form.dirty} />
      <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={form.submit}>
        <Stack>
          <FailureAlert failure={form.failure} fields={fields} />
          {children}
          <Group>
            <Button type="submit" loading={form.pending}>
              {submit}
            </Button>
            <LinkButton href={form.listPath}>{t('cancel')}</LinkButton>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}
