import type { Locale } from '@/lib/i18n/locales';

/** Why a reader's address has no page. */
export type MissingReason =
  /** `location` is a decoded path; the handler encodes it. */
  | { status: 301; location: string }
  /**
   * `notice` is the withdrawn edition whose notice readers get, and its language; `translated` the number of an entry that is to be read in the
   * other language.
   */
  | {
      status: 404 | 410;
      locale: Locale;
      notice?: { editionId: string; locale: Locale };
      translated?: number;
    };
