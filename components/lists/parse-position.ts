import { fold } from '@/lib/i18n/fold';

/** A position counted from 1, typed in European, Arabic-Indic or Persian digits. Null for anything else. */
export function parsePosition(text: string): number | null {
  const digits = fold(text);
  return /^0*[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null;
}
