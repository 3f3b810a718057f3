'use client';

import { MenuItem, MenuLabel, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Light, dark, or as the device has it; kept in this browser. */
export function SchemeMenu() {
  const t = useTranslations('studio.account');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <MenuLabel>{t('scheme')}</MenuLabel>
      {SCHEMES.map((scheme) => (
        <MenuItem
          key={scheme}
          role="menuitemradio"
          aria-checked={scheme === colorScheme}
          onClick={() => setColorScheme(scheme)}
          rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden /> : null}
        >
          {t(scheme)}
        </MenuItem>
      ))}
    </>
  );
}
