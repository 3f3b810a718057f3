'use client';

import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

/** Notifications whose button to close them has a name, which Mantine does not give it. */
export function StudioNotifications() {
  const close = useTranslations('studio.form')('close');
  const theme = useMemo(
    () => ({
      components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } },
    }),
    [close],
  );
  return (
    <MantineThemeProvider theme={theme}>
      <Notifications position="bottom-center" />
    </MantineThemeProvider>
  );
}
