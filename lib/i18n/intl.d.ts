import type { Locale } from './locales';
import type { Messages } from './messages';

// next-intl re-exports this interface, so its client hooks check locales and message keys against it as well.
declare module 'use-intl/core' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
