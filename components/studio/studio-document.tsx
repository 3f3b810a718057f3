import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './fonts.css';
import './studio.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { regional } from '@/lib/i18n/regional';
import { type EarlyTexts, keepEarlyInput } from './early-input';
import { StudioProviders } from './studio-providers';

interface Props {
  locale: Locale;
  nonce: string;
  /** Custom properties of the sheet on which texts are written. */
  look?: CSSProperties;
  children: ReactNode;
}

/** The HTML document of a studio page in one interface language. */
export function StudioDocument({ locale, nonce, look, children }: Props) {
  return (
    <html lang={locale} dir={directionOf(locale)} {...mantineHtmlProps}>
      <body style={look}>
        <EarlyInput nonce={nonce} texts={MESSAGES[locale].studio.early} />
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
        <StudioProviders locale={locale} written={regional()} nonce={nonce}>
          {children}
        </StudioProviders>
      </body>
    </html>
  );
}

/** Runs before the page is there to be used; see early-input.ts. */
function EarlyInput({ nonce, texts }: { nonce: string; texts: EarlyTexts }) {
  const script = `(${keepEarlyInput})(${JSON.stringify(texts).replaceAll('<', '\\u003c')})`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of ours, with sentences of the interface
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
