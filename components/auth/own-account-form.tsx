'use client';

import { NativeSelect, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import { FailureAlert } from '@/components/ui/failure-alert';
import { FormFoot } from '@/components/ui/form-foot';
import { NativeField } from '@/components/ui/native-field';
import type { Reply } from '@/components/ui/reply';
import { type Stored, useRecordForm } from '@/components/ui/use-record-form';
import type { SignedInUser } from '@/lib/auth/types';
import { isLocale, LANGUAGE_NAMES, LOCALES } from '@/lib/i18n/locales';

type OwnValues = { nameAr: string; nameEn: string; interfaceLocale: string };

interface Props {
  user: SignedInUser;
  initial: Stored<OwnValues>;
  actions: {
    save: (input: OwnValues & { version: number }) => Promise<Reply<{ version: number }>>;
    read: () => Promise<Reply<Stored<OwnValues>>>;
  };
}

const FIELDS = ['nameAr', 'nameEn', 'interfaceLocale'] as const;

/** What everybody may change of their own account. */
export function OwnAccountForm({ user, initial, actions }: Props) {
  const t = useTranslations('auth.account');
  const tRoles = useTranslations('studio.roles');
  const form = useRecordForm<OwnValues>({ initial, ...actions });
  const name = (field: 'nameAr' | 'nameEn') => ({
    name: field,
    label: t(field),
    value: form.values[field],
    error: form.issueOf(field),
    onChange: (value: string) => form.set(field, value),
    required: true,
    maxLength: 120,
  });
  return (
    <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={form.submit}>
      <Stack>
        {!form.theirs && <FailureAlert failure={form.failure} fields={FIELDS} />}
        <ConflictPanel
          mine={form.values}
          theirs={form.theirs}
          labels={{ nameAr: t('nameAr'), nameEn: t('nameEn'), interfaceLocale: t('locale') }}
          inWords={(field, value) =>
            field === 'interfaceLocale' && isLocale(value) ? LANGUAGE_NAMES[value] : value
          }
          pending={form.pending}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
          <NativeField {...name('nameAr')} language="ar" />
          <NativeField {...name('nameEn')} language="en" />
        </SimpleGrid>
        <NativeSelect
          name="interfaceLocale"
          label={t('locale')}
          value={form.values.interfaceLocale}
          data={LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] }))}
          onChange={(event) => form.set('interfaceLocale', event.currentTarget.value)}
          maw={240}
        />
        <Text size="sm" c="dimmed">
          {t('email')}: <bdi dir="ltr">{user.email}</bdi> · {t('role')}: {tRoles(user.role)}
          <br />
          {t('changedByAdmin')}
        </Text>
        <FormFoot pending={form.pending} dirty={form.dirty} saved={form.saved} />
      </Stack>
    </Paper>
  );
}
