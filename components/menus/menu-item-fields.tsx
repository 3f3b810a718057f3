'use client';

import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { LocaleField } from '@/components/ui/locale-field';
import { ADDRESS_MAX, LABEL_MAX, type MenuItem } from '@/lib/menus/types';

interface Props {
  item: MenuItem;
  issueOf: (field: string) => string | undefined;
  onChange: (item: MenuItem) => void;
}

/** What an item is called in each language, and where an address leads. */
export function MenuItemFields({ item, issueOf, onChange }: Props) {
  const t = useTranslations('settings.menus');
  const isAddress = item.target.startsWith('address:');
  const field = (name: Exclude<keyof MenuItem, 'target'>) => ({
    name,
    label: t(`fields.${name}`),
    value: item[name],
    error: issueOf(name),
    onChange: (value: string) => onChange({ ...item, [name]: value }),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
        <LocaleField {...field('labelAr')} language="ar" maxLength={LABEL_MAX} />
        <LocaleField {...field('labelEn')} language="en" maxLength={LABEL_MAX} />
        {isAddress &&
          (['addressAr', 'addressEn'] as const).map((name) => {
            const { onChange: set, ...props } = field(name);
            return (
              <TextInput
                key={name}
                {...props}
                dir="ltr"
                maxLength={ADDRESS_MAX}
                onChange={(event) => set(event.currentTarget.value)}
              />
            );
          })}
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="xs">
        {t(isAddress ? 'addressHint' : 'labelHint')}
      </Text>
    </>
  );
}
