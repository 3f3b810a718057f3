'use client';

import { Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import { FailureAlert } from '@/components/ui/failure-alert';
import { FormFoot } from '@/components/ui/form-foot';
import { NativeField } from '@/components/ui/native-field';
import type { Reply } from '@/components/ui/reply';
import { type Stored, useRecordForm } from '@/components/ui/use-record-form';
import type { Settings } from '@/lib/settings/types';

type SettingsValues = { [Name in keyof Settings]: string };

const NAMES = ['nameAr', 'nameEn', 'taglineAr', 'taglineEn', 'contactEmail'] as const;

interface Props {
  initial: Stored<SettingsValues>;
  save: (input: SettingsValues & { version: number }) => Promise<Reply<{ version: number }>>;
  read: () => Promise<Reply<Stored<SettingsValues>>>;
}

/** The institute's name, line and address. */
export function SettingsForm({ initial, save, read }: Props) {
  const t = useTranslations('settings');
  const form = useRecordForm<SettingsValues>({ initial, save, read });
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`fields.${name}`)]));
  const field = (name: (typeof NAMES)[number]) => ({
    name,
    label: t(`fields.${name}`),
    value: form.values[name],
    error: form.issueOf(name),
    onChange: (value: string) => form.set(name, value),
  });
  const email = field('contactEmail');
  return (
    <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={form.submit}>
      <Stack>
        {!form.theirs && <FailureAlert failure={form.failure} fields={NAMES} />}
        <ConflictPanel
          mine={form.values}
          theirs={form.theirs}
          labels={labels}
          pending={form.pending}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
          <NativeField {...field('nameAr')} language="ar" required maxLength={80} />
          <NativeField {...field('nameEn')} language="en" required maxLength={80} />
          <NativeField {...field('taglineAr')} language="ar" maxLength={160} />
          <NativeField {...field('taglineEn')} language="en" maxLength={160} />
        </SimpleGrid>
        <TextInput
          {...email}
          type="email"
          dir="ltr"
          description={t('hints.contactEmail')}
          maxLength={254}
          maw={420}
          onChange={(event) => email.onChange(event.currentTarget.value)}
        />
        <FormFoot pending={form.pending} dirty={form.dirty} saved={form.saved} />
      </Stack>
    </Paper>
  );
}
