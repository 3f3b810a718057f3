'use client';

import { Paper, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import { FailureAlert } from '@/components/ui/failure-alert';
import { FormFoot } from '@/components/ui/form-foot';
import { type Stored, useRecordForm } from '@/components/ui/use-record-form';
import { isRole } from '@/lib/auth/types';
import { isLocale, LANGUAGE_NAMES } from '@/lib/i18n/locales';
import { USER_FIELDS, type UserActions, type UserValues } from './user-actions';
import { UserFormFields } from './user-fields';

interface Props {
  id: string;
  initial: Stored<UserValues>;
  self: boolean;
  actions: UserActions;
}

/** Changes an account's names, role and language. */
export function UserForm({ id, initial, self, actions }: Props) {
  const t = useTranslations('users');
  const tRoles = useTranslations('studio.roles');
  const form = useRecordForm<UserValues>({
    initial,
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  const labels = Object.fromEntries(USER_FIELDS.map((name) => [name, t(`fields.${name}`)]));

  function inWords(name: string, value: string): string {
    if (isLocale(value) && name === 'interfaceLocale') return LANGUAGE_NAMES[value];
    return name === 'role' && isRole(value) ? tRoles(value) : value;
  }

  return (
    <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={form.submit}>
      <Stack>
        {!form.theirs && <FailureAlert failure={form.failure} fields={USER_FIELDS} />}
        <ConflictPanel
          mine={form.values}
          theirs={form.theirs}
          labels={labels}
          inWords={inWords}
          pending={form.pending}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
        <UserFormFields
          values={form.values}
          set={form.set}
          issueOf={form.issueOf}
          self={self}
          roleNote={t(self ? 'ownRole' : 'roleChange')}
        />
        <FormFoot pending={form.pending} dirty={form.dirty} saved={form.saved} />
      </Stack>
    </Paper>
  );
}
