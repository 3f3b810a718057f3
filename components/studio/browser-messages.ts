import type { Locale } from '@/lib/i18n/locales';
import type { NewsroomMessages } from '@/lib/i18n/newsroom-messages-en';

/** A script of its own for each language: a page loads the one of its language, and browsers keep it. */
const LOAD: Record<Locale, () => Promise<NewsroomMessages>> = {
  ar: async () => (await import('@/lib/i18n/newsroom-messages-ar')).NEWSROOM_AR,
  en: async () => (await import('@/lib/i18n/newsroom-messages-en')).NEWSROOM_EN,
};

const begun = new Map<Locale, Promise<NewsroomMessages>>();

/** The messages of the newsroom in a language, loaded once. What could not be loaded is asked for again by the next who needs it. */
export function browserMessages(locale: Locale): Promise<NewsroomMessages> {
  const known = begun.get(locale);
  if (known) return known;
  const messages = LOAD[locale]();
  begun.set(locale, messages);
  messages.catch(() => begun.delete(locale));
  return messages;
}
