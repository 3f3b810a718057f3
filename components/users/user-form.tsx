'use client';

import { useTranslations } from 'next-intl';
import { RecordForm } from '@/components/ui/record-form';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
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

/** Changes an account's names, role and interface language. */
export function UserForm({ id, initial, self, actions }: Props) {
  const t = useTranslations('users');
  const tRoles = useTranslations('studio.roles');
  const form = useRecordForm<UserValues>({
    initial,
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  const labels = Object.fromEntries(USER_FIELDS.map((name) => [name, t(`fields.${name}`)]));

  function formatValue(name: string, value: string): string {
    if (isLocale(value) && name === 'interfaceLocale') return LANGUAGE_NAMES[value];
    return name === 'role' && isRole(value) ? tRoles(value) : value;
  }

  return (
    <RecordForm form={form} labels={labels} formatValue={formatValue}>
      <UserFormFields
        values={form.values}
        set={form.set}
        issueOf={form.issueOf}
        self={self}
        roleNote={t(self ? 'ownRole' : 'roleChange')}
      />
    </RecordForm>
  );
}
