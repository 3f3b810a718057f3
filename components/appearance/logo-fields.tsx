'use client';

import { Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { MediaField } from '@/components/media/media-field';
import { type AppearanceValues, LOGO_NAMES, LOGO_STANDS } from '@/lib/appearance/look/types';
import type { AppearanceField } from './look-sample';

interface Props {
  field: AppearanceField;
  values: AppearanceValues;
}

/** A picture for each language, one for dark pages where that needs another, and where it stands. */
export function LogoFields({ field, values }: Props) {
  const t = useTranslations('settings.appearance');
  const isChosen = values.logoAr !== '' || values.logoEn !== '';
  return (
    <>
      <Text size="sm">{t('hints.logo')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        {LOGO_NAMES.map((name) => (
          <MediaField key={name} {...field(name)} kind="image" />
        ))}
      </SimpleGrid>
      {isChosen && (
        <Radio.Group {...field('logoStands')}>
          <Stack gap="xs" mt="xs">
            {LOGO_STANDS.map((stands) => (
              <Radio key={stands} value={stands} label={t(`stands.${stands}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  );
}
