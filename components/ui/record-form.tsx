'use client';

import { Paper, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ConflictPanel } from './conflict-panel';
import { FailureAlert } from './failure-alert';
import { FormFoot } from './form-foot';
import { LeaveDialog } from './leave-dialog';
import type { Values } from './stored';
import type { useRecordForm } from './use-record-form';

interface Props {
  form: Omit<ReturnType<typeof useRecordForm<Values>>, 'set'>;
  /** Label of each field, in the order of the form. */
  labels: Record<string, string>;
  /** Formats a value that is not shown as it is stored, such as an id. */
  formatValue?: (name: string, value: string) => string;
  /** Whether the form shows the issue of a path beside what it is about, though it is no field. */
  shownElsewhere?: (path: string) => boolean;
  children: ReactNode;
}

/** The form of a stored record around its fields: failures, the choice after a conflict, and the save button. */
export function RecordForm({ form, labels, formatValue, shownElsewhere = () => false, children }: Props) {
  const paths = form.failure?.issues.map(({ path }) => path) ?? [];
  return (
    <>
      <LeaveDialog dirty={form.dirty} />
      <Paper component="form" withBorder radius="md" p="lg" maw={920} onSubmit={form.submit}>
        <Stack>
          {!form.theirs && (
            <FailureAlert
              failure={form.failure}
              fields={[...Object.keys(labels), ...paths.filter(shownElsewhere)]}
            />
          )}
          <ConflictPanel
            mine={form.values}
            theirs={form.theirs}
            labels={labels}
            formatValue={formatValue}
            pending={form.pending}
            onKeepMine={form.keepMine}
            onTakeTheirs={form.takeTheirs}
          />
          {children}
          <FormFoot pending={form.pending} dirty={form.dirty} saved={form.saved} />
        </Stack>
      </Paper>
    </>
  );
}
