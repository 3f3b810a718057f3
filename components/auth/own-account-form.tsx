'use client';

import { NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { LocaleField } from '@/components/ui/locale-field';
import { RecordForm } from '@/components/ui/record-form';
import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import type { SignedInUser } from '@/lib/auth/types';
import { isLocale, LANGUAGE_NAMES, LOCALES } from '@/lib/i18n/locales';
import { NAME_MAX } from '@/lib/users/types';

type OwnValues = { nameAr: string; nameEn: string; interfaceLocale: string };

interface Props {
  user: SignedInUser;
  initial: Stored<OwnValues>;
  actions: {
    save: (input: OwnValues & { version: number }) => Promise<Reply<{ version: number }>>;
    read: () => Promise<Reply<Stored<OwnValues>>>;
  };
}

/** The fields that users may change of their own account. */
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
    maxLength: NAME_MAX,
  });
  return (
    <RecordForm
      form={form}
      labels={{ nameAr: t('nameAr'), nameEn: t('nameEn'), interfaceLocale: t('locale') }}
      formatValue={(field, value) =>
        field === 'interfaceLocale' && isLocale(value) ? LANGUAGE_NAMES[value] : value
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <LocaleField {...name('nameAr')} language="ar" />
        <LocaleField {...name('nameEn')} language="en" />
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
        {t('role')}: {tRoles(user.role)}. {t('changedByAdmin')}
      </Text>
    </RecordForm>
  );
}
