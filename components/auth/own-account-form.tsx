'use client';

import { NativeSelect, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { FormFoot } from '@/components/ui/form-foot';
import { NativeField } from '@/components/ui/native-field';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { SignedInUser } from '@/lib/auth/types';
import { LANGUAGE_NAMES, LOCALES } from '@/lib/i18n/locales';

interface OwnValues {
  nameAr: string;
  nameEn: string;
  interfaceLocale: string;
}

interface Props {
  user: SignedInUser;
  save: (input: OwnValues) => Promise<Reply<unknown>>;
}

const FIELDS = ['nameAr', 'nameEn', 'interfaceLocale'] as const;

/** What everybody may change of their own account. */
export function OwnAccountForm({ user, save }: Props) {
  const t = useTranslations('auth.account');
  const tRoles = useTranslations('studio.roles');
  const [stored, setStored] = useState<OwnValues>({
    nameAr: user.nameAr,
    nameEn: user.nameEn,
    interfaceLocale: user.interfaceLocale,
  });
  const [values, setValues] = useState(stored);
  const [saved, setSaved] = useState(false);
  const saving = useAction(save);
  const dirty = FIELDS.some((name) => values[name] !== stored[name]);
  const set = (name: keyof OwnValues, value: string) => setValues((before) => ({ ...before, [name]: value }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    const reply = await saving.run(values);
    setSaved(reply.ok);
    if (reply.ok) setStored(values);
  }

  const name = (field: 'nameAr' | 'nameEn') => ({
    name: field,
    label: t(field),
    value: values[field],
    error: saving.issueOf(field),
    onChange: (value: string) => set(field, value),
    required: true,
    maxLength: 120,
  });
  return (
    <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={submit}>
      <Stack>
        <FailureAlert failure={saving.failure} fields={FIELDS} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
          <NativeField {...name('nameAr')} language="ar" />
          <NativeField {...name('nameEn')} language="en" />
        </SimpleGrid>
        <NativeSelect
          name="interfaceLocale"
          label={t('locale')}
          value={values.interfaceLocale}
          data={LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] }))}
          onChange={(event) => set('interfaceLocale', event.currentTarget.value)}
          maw={240}
        />
        <Text size="sm" c="dimmed">
          {t('email')}: <bdi dir="ltr">{user.email}</bdi> · {t('role')}: {tRoles(user.role)}
          <br />
          {t('changedByAdmin')}
        </Text>
        <FormFoot pending={saving.pending} dirty={dirty} saved={saved && !dirty} />
      </Stack>
    </Paper>
  );
}
