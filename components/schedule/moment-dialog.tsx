'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Failure } from '@/components/ui/use-action';
import type { Moment } from '@/lib/publishing/types';
import { MomentFields } from './moment-fields';
import { useMoment } from './use-moment';

interface Props {
  title: string;
  text?: string;
  submit: string;
  /** What is chosen already, as `2026-12-03T09:00`. */
  initial?: string | null;
  /** In which it is meant; that of the institute without it. */
  timeZone?: string;
  pending: boolean;
  failure: Failure | null;
  onClose: () => void;
  onSubmit: (moment: Moment) => void;
  /** Other fields. */
  fields?: ReactNode;
  /** Other buttons. */
  children?: ReactNode;
}

/** Asks for a moment. */
export function MomentDialog({
  title,
  text,
  submit,
  initial,
  timeZone,
  pending,
  failure,
  fields,
  children,
  ...does
}: Props) {
  const tForm = useTranslations('studio.form');
  const moment = useMoment(initial ?? null, timeZone);
  function send(event: FormEvent) {
    event.preventDefault();
    const chosen = moment.take();
    if (chosen) does.onSubmit(chosen);
  }
  return (
    <Modal opened onClose={does.onClose} title={title} closeButtonProps={{ 'aria-label': tForm('close') }}>
      <form noValidate onSubmit={send}>
        <Stack>
          {text && <Text size="sm">{text}</Text>}
          <FailureAlert failure={failure} fields={['moment']} />
          <MomentFields
            moment={moment}
            isFirst
            error={failure?.issues.find(({ path }) => path === 'moment')?.message}
          />
          {fields}
          <Group justify="flex-end">
            <Button variant="default" onClick={does.onClose}>
              {tForm('cancel')}
            </Button>
            {children}
            <Button type="submit" loading={pending}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
