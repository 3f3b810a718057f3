import type { Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';

/** What a kind of job does, in words; null for one of another build. */
export function kindNames(kind: string): Record<Locale, string> | null {
  const name = (kinds: Record<string, string>) => (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined);
  const [ar, en] = [name(MESSAGES.ar.jobs.kinds), name(MESSAGES.en.jobs.kinds)];
  return ar && en ? { ar, en } : null;
}
