'use client';

import { NativeSelect, Radio, RadioGroup, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { LocaleField } from '@/components/ui/locale-field';
import { ROLES } from '@/lib/auth/types';
import { LANGUAGE_NAMES, LOCALES } from '@/lib/i18n/locales';
import { NAME_MAX } from '@/lib/users/types';
import type { UserValues } from './user-actions';

interface Props {
  values: UserValues;
  set: (name: keyof UserValues, value: string) => void;
  issueOf: (path: string) => string | undefined;
  /** The user's own account: the role is shown but cannot be changed. */
  self?: boolean;
  /** A sentence below the roles. */
  roleNote?: string;
}

/** The fields of an account: names, role and interface language. */
export function UserFormFields({ values, set, issueOf, self = false, roleNote }: Props) {
  const t = useTranslations('users');
  const tRoles = useTranslations('studio.roles');
  const field = (name: 'nameAr' | 'nameEn') => ({
    name,
    label: t(`fields.${name}`),
    value: values[name],
    error: issueOf(name),
    onChange: (value: string) => set(name, value),
    required: true,
    maxLength: NAME_MAX,
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <LocaleField {...field('nameAr')} language="ar" />
        <LocaleField {...field('nameEn')} language="en" />
      </SimpleGrid>
      <RadioGroup
        name="role"
        label={t('fields.role')}
        error={issueOf('role')}
        value={values.role}
        onChange={(value) => set('role', value)}
      >
        <Stack gap="xs" mt={6}>
          {ROLES.map((role) => (
            <Radio
              key={role}
              value={role}
              disabled={self}
              label={tRoles(role)}
              description={t(`roles.${role}`)}
            />
          ))}
        </Stack>
      </RadioGroup>
      {roleNote && (
        <Text size="sm" c="dimmed">
          {roleNote}
        </Text>
      )}
      <NativeSelect
        name="interfaceLocale"
        label={t('fields.interfaceLocale')}
        value={values.interfaceLocale}
        data={LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] }))}
        onChange={(event) => set('interfaceLocale', event.currentTarget.value)}
        maw={240}
      />
    </>
  );
}
