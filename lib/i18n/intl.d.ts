import type { IntlTag } from './intl-tags';
import type { Messages } from './messages';

// next-intl re-exports this interface, so its client hooks check tags and message keys against it as well.
declare module 'use-intl/core' {
  interface AppConfig {
    Locale: IntlTag;
    Messages: Messages;
  }
}
