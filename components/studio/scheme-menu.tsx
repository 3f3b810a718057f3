'use client';

import { MenuLabel, MenuRadioGroup, MenuRadioItem, useMantineColorScheme } from '@mantine/core';
import { useTranslations } from 'next-intl';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Chooses light, dark, or the device's colour scheme. The choice is stored in the browser. */
export function SchemeMenu() {
  const t = useTranslations('studio.account');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <MenuLabel>{t('scheme')}</MenuLabel>
      <MenuRadioGroup
        value={colorScheme}
        onChange={(chosen) => setColorScheme(SCHEMES.find((scheme) => scheme === chosen) ?? 'auto')}
      >
        {SCHEMES.map((scheme) => (
          <MenuRadioItem key={scheme} value={scheme}>
            {t(scheme)}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </>
  );
}
