'use client';

import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { isColour, shownRatio } from '@/lib/appearance/look/colour-arithmetic';
import { contrastsOf } from '@/lib/appearance/look/colours';
import { coloursOf, STANDARD_TOKENS } from '@/lib/appearance/look/standard';
import {
  type AppearanceValues,
  COLOUR_NAMES,
  type ColourName,
  THEMES,
  type ThemeName,
} from '@/lib/appearance/look/types';
import classes from './colour-fields.module.css';
import type { AppearanceField } from './look-sample';

interface Props {
  field: AppearanceField;
  values: AppearanceValues;
}

const namesOf = (theme: ThemeName) => COLOUR_NAMES.filter((name) => name.startsWith(theme));

/** Paper, ink and accent of light and of dark pages, each with how well it can be read. */
export function ColourFields({ field, values }: Props) {
  const t = useTranslations('settings.appearance');
  return (
    <>
      <Text size="sm">{t('hints.colours')}</Text>
      {THEMES.map((theme) => (
        <SimpleGrid key={theme} cols={{ base: 1, sm: 3 }}>
          {namesOf(theme).map((name) => (
            <ColourField key={name} {...{ name, theme, field, values }} />
          ))}
        </SimpleGrid>
      ))}
    </>
  );
}

/** A colour that is typed, or chosen in the browser's own window. */
function ColourField({ name, theme, field, values }: Props & { name: ColourName; theme: ThemeName }) {
  const t = useTranslations('settings.appearance');
  const { label, value, error, onChange } = field(name);
  const contrast = useContrast(name, theme, values);
  return (
    <TextInput
      name={name}
      label={label}
      value={value}
      dir="ltr"
      maxLength={7}
      // The fields of a row stand in one line, whatever is said of them.
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={contrast?.isEnough ? contrast.sentence : undefined}
      error={error ?? (contrast && !contrast.isEnough ? contrast.sentence : undefined)}
      onChange={(event) => onChange(event.currentTarget.value)}
      leftSection={
        <input
          type="color"
          className={classes.choice}
          aria-label={t('choose', { name: label })}
          value={isColour(value) ? value : STANDARD_TOKENS[name]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      }
    />
  );
}

/** How well ink and accent stand out; null for the paper, and while a colour of the theme is incomplete. */
function useContrast(name: ColourName, theme: ThemeName, values: AppearanceValues) {
  const t = useTranslations('settings.appearance');
  if (!namesOf(theme).every((each) => isColour(values[each]))) return null;
  const found = contrastsOf(theme, coloursOf(theme, values)).find(
    ({ colour }) => name === `${theme}${colour === 'ink' ? 'Ink' : 'Accent'}`,
  );
  if (!found) return null;
  const { colour, ratio, needed } = found;
  return {
    isEnough: ratio >= needed,
    sentence: t(`ratios.${colour}`, { ratio: shownRatio(ratio), needed }),
  };
}
