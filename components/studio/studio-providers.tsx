'use client';

import { type Direction, DirectionContext, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { INSTITUTE_TIME_ZONE } from '@/lib/i18n/dates';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { cssVariables, theme } from './theme';

interface Props {
  locale: Locale;
  messages: AbstractIntlMessages;
  nonce: string;
  children: ReactNode;
}

const unchanged = () => undefined;

declare global {
  /** Where libraries that add style elements of their own (Mantine's scroll lock) look for the nonce. */
  var __webpack_nonce__: string | undefined;
}

/** The policy in force is that of the document; a refreshed page brings a nonce that it does not know. */
function useDocumentNonce(nonce: string): string {
  const [first] = useState(nonce);
  useEffect(() => {
    globalThis.__webpack_nonce__ = first;
  }, [first]);
  return first;
}

/**
 * Everything that studio components find around them. The direction follows the language as a plain value, so
 * that switching the interface keeps what somebody is typing.
 */
export function StudioProviders({ locale, messages, nonce, children }: Props) {
  const dir: Direction = directionOf(locale);
  const documentNonce = useDocumentNonce(nonce);
  const direction = useMemo(() => ({ dir, toggleDirection: unchanged, setDirection: unchanged }), [dir]);
  return (
    <DirectionContext.Provider value={direction}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => documentNonce}
      >
        <NextIntlClientProvider locale={locale} messages={messages} timeZone={INSTITUTE_TIME_ZONE}>
          <Notifications position="bottom-center" />
          {children}
        </NextIntlClientProvider>
      </MantineProvider>
    </DirectionContext.Provider>
  );
}
