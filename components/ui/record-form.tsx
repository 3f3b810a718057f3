'use client';

import { Paper, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ConflictPanel } from './conflict-panel';
import { FailureAlert } from './failure-alert';
import { FormFoot } from './form-foot';
import type { Values } from './stored';
import type { useRecordForm } from './use-record-form';

interface Props {
  form: Omit<ReturnType<typeof useRecordForm<Values>>, 'set'>;
  /** What each field is called, in the order of the form. */
  labels: Record<string, string>;
  /** What a value is called, where it is not shown as it is stored. */
  inWords?: (name: string, value: string) => string;
  heading?: ReactNode;
  /** What the save button says, unless simply "Save". */
  saveLabel?: string;
  /** Stands beside something else; its fields are judged by the newsroom alone, not by the browser. */
  aside?: boolean;
  children: ReactNode;
}

/** The frame around the fields of a stored record: what was refused, whose version holds, and the button that saves. */
export function RecordForm({ form, labels, inWords, heading, saveLabel, aside, children }: Props) {
  const look = aside ? { p: 'md', noValidate: true } : { p: 'lg', maw: 920 };
  return (
    <Paper component="form" withBorder radius="md" {...look} onSubmit={form.submit}>
      <Stack>
        {heading}
        {!form.theirs && <FailureAlert failure={form.failure} fields={Object.keys(labels)} />}
        <ConflictPanel
          mine={form.values}
          theirs={form.theirs}
          labels={labels}
          inWords={inWords}
          pending={form.pending}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
        {children}
        <FormFoot pending={form.pending} dirty={form.dirty} saved={form.saved} label={saveLabel} />
      </Stack>
    </Paper>
  );
}
