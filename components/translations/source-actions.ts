import type { Reply } from '@/components/ui/reply';
import type { Locale } from '@/lib/i18n/locales';
import type { SourceCheck } from '@/lib/publishing/types';

/** The server actions about the language of the original. */
export interface SourceActions {
  sourceCheck(input: { entryId: string; locale: Locale }): Promise<Reply<SourceCheck>>;
  /** `behind` holds the languages that will be behind, as the check has said. */
  setSourceLocale(input: {
    entryId: string;
    locale: Locale;
    behind: readonly Locale[];
  }): Promise<Reply<unknown>>;
}
