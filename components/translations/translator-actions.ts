import type { Reply } from '@/components/ui/reply';
import type { NameRef } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';

/** The server actions about who translates a piece. */
export interface TranslatorActions {
  listTranslators(input: { entryId: string; locale: Locale }): Promise<Reply<NameRef[]>>;
  /** `before` is who was to do it until now, and until which day. */
  assignTranslator(input: {
    entryId: string;
    locale: Locale;
    translatorId: string | null;
    dueOn: string | null;
    before: { translatorId: string; dueOn: string | null } | null;
  }): Promise<Reply<unknown>>;
}
