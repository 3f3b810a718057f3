'use client';

import { ColorInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { isColour, shownRatio } from '@/lib/appearance/look/colour-arithmetic';
import { contrastsOf } from '@/lib/appearance/look/colours';
import { coloursOf } from '@/lib/appearance/look/standard';
import {
  type AppearanceValues,
  COLOUR_NAMES,
  type ColourName,
  THEMES,
  type ThemeName,
} from '@/lib/appearance/look/types';
import type { AppearanceField } from './look-sample';

interface Props {
  field: AppearanceField;
  values: AppearanceValues;
}

const namesOf = (theme: ThemeName) => COLOUR_NAMES.filter((name) => name.startsWith(theme));

/** Paper, ink and accent of light and of dark pages, with how well they can be read. */
export function ColourFields({ field, values }: Props) {
  const t = useTranslations('settings.appearance');
  const input = (name: ColourName) => (
    <ColorInput key={name} {...field(name)} format="hex" dir="ltr" withEyeDropper={false} maxLength={7} />
  );
  return (
    <>
      <Text size="sm">{t('hints.colours')}</Text>
      {THEMES.map((theme) => (
        <Stack key={theme} gap="xs">
          <SimpleGrid cols={{ base: 1, sm: 3 }}>{namesOf(theme).map(input)}</SimpleGrid>
          <Contrast theme={theme} values={values} />
        </Stack>
      ))}
    </>
  );
}

function Contrast({ theme, values }: Pick<Props, 'values'> & { theme: ThemeName }) {
  const t = useTranslations('settings.appearance');
  if (!namesOf(theme).every((name) => isColour(values[name]))) return null;
  const ratios = contrastsOf(theme, coloursOf(theme, values));
  return ratios.map(({ colour, ratio, needed }) => (
    <Text key={colour} size="sm" c={ratio < needed ? 'error' : 'dimmed'} role="status">
      {t(`ratios.${colour}`, { ratio: shownRatio(ratio), needed })}
    </Text>
  ));
}
