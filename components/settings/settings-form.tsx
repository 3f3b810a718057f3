'use client';

import { SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { LocaleField } from '@/components/ui/locale-field';
import { RecordForm } from '@/components/ui/record-form';
import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import {
  ACCOUNTS_MAX,
  ADDRESS_MAX,
  EMAIL_MAX,
  NAME_MAX,
  SETTING_NAMES,
  type SettingName,
  type SettingsValues,
  TAGLINE_MAX,
} from '@/lib/settings/types';
import { RegionalFields } from './regional-fields';
import { SettingsGroup } from './settings-group';

interface Props {
  initial: Stored<SettingsValues>;
  save: (input: SettingsValues & { version: number }) => Promise<Reply<{ version: number }>>;
  read: () => Promise<Reply<Stored<SettingsValues>>>;
  /** The time zones that can be chosen. */
  zones: readonly string[];
}

/** What the site says about the institute, how it writes dates and numbers, and where else the institute is found. */
export function SettingsForm({ initial, save, read, zones }: Props) {
  const t = useTranslations('settings');
  const form = useRecordForm<SettingsValues>({ initial, save, read });
  const labels = Object.fromEntries(SETTING_NAMES.map((name) => [name, t(`fields.${name}`)]));
  const field = (name: SettingName) => ({
    name,
    label: t(`fields.${name}`),
    value: form.values[name],
    error: form.issueOf(name),
    onChange: (value: string) => form.set(name, value),
  });
  const [email, security] = [field('contactEmail'), field('securityContact')];
  const { value: mostRead, ...shown } = field('mostRead');
  return (
    <RecordForm form={form} labels={labels}>
      <SettingsGroup title={t('groups.institute')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
          <LocaleField {...field('nameAr')} language="ar" required maxLength={NAME_MAX} />
          <LocaleField {...field('nameEn')} language="en" required maxLength={NAME_MAX} />
          <LocaleField {...field('taglineAr')} language="ar" maxLength={TAGLINE_MAX} />
          <LocaleField {...field('taglineEn')} language="en" maxLength={TAGLINE_MAX} />
        </SimpleGrid>
        <TextInput
          {...email}
          type="email"
          dir="ltr"
          description={t('hints.contactEmail')}
          maxLength={EMAIL_MAX}
          maw={420}
          onChange={(event) => email.onChange(event.currentTarget.value)}
        />
        <TextInput
          {...security}
          dir="ltr"
          description={t('hints.securityContact')}
          maxLength={ADDRESS_MAX}
          maw={420}
          onChange={(event) => security.onChange(event.currentTarget.value)}
        />
      </SettingsGroup>
      <SettingsGroup title={t('groups.regional')}>
        <RegionalFields field={field} values={form.values} zones={zones} />
      </SettingsGroup>
      <SettingsGroup title={t('groups.accounts')}>
        <LocaleField
          {...field('accounts')}
          language="en"
          description={t('hints.accounts')}
          maxLength={ACCOUNTS_MAX}
          rows={3}
        />
      </SettingsGroup>
      <SettingsGroup title={t('groups.mostRead')}>
        <Switch
          {...shown}
          description={t('hints.mostRead')}
          checked={mostRead === 'on'}
          onChange={(event) => shown.onChange(event.currentTarget.checked ? 'on' : 'off')}
        />
      </SettingsGroup>
    </RecordForm>
  );
}
