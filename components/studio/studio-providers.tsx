'use client';

import { type Direction, DirectionContext, MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { directionOf, isLocale, type Locale } from '@/lib/i18n/locales';
import { type Regional, rememberRegional } from '@/lib/i18n/regional';
import { browserMessages } from './browser-messages';
import { StudioNotifications } from './studio-notifications';
import { cssVariables, theme } from './theme';

interface Props {
  locale: Locale;
  /** How dates are written. */
  written: Regional;
  nonce: string;
  children: ReactNode;
}

const noop = () => undefined;

/** The language of the page that is open, where there is one: its messages come while the other scripts do. */
const opened = typeof document === 'undefined' ? '' : document.documentElement.lang;
if (isLocale(opened)) void browserMessages(opened).catch(noop);

declare global {
  /** Libraries that add style elements themselves (Mantine's scroll lock) read the nonce here. */
  var __webpack_nonce__: string | undefined;
}

/**
 * The first nonce: the document's content security policy stays in force, and a refreshed page brings another nonce.
 */
function useDocumentNonce(nonce: string): string {
  const [first] = useState(nonce);
  useEffect(() => {
    globalThis.__webpack_nonce__ = first;
  }, [first]);
  return first;
}

/**
 * The context of all studio components. The direction is passed as a plain value, so that switching the language does not
 * remount the page and discard what the user is typing.
 */
export function StudioProviders({ locale, written, nonce, children }: Props) {
  const messages = use(browserMessages(locale));
  // Before anything below writes a date; the browser knows it from here.
  rememberRegional(written);
  const dir: Direction = directionOf(locale);
  const documentNonce = useDocumentNonce(nonce);
  const direction = useMemo(() => ({ dir, toggleDirection: noop, setDirection: noop }), [dir]);
  return (
    <DirectionContext.Provider value={direction}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => documentNonce}
      >
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={messages} timeZone={written.timeZone}>
          <StudioNotifications />
          {children}
        </NextIntlClientProvider>
      </MantineProvider>
    </DirectionContext.Provider>
  );
}
