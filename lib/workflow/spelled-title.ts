import type { Locale } from '@/lib/i18n/locales';

type Spelled = { male: string; female: string };

const ARABIC: Record<string, Spelled> = {
  'د.': { male: 'الدكتور', female: 'الدكتورة' },
  'أ.د.': { male: 'الأستاذ الدكتور', female: 'الأستاذة الدكتورة' },
  'أ.': { male: 'الأستاذ', female: 'الأستاذة' },
  'م.': { male: 'المهندس', female: 'المهندسة' },
};

const ENGLISH: Record<string, string> = { 'prof.': 'Professor', 'amb.': 'Ambassador', 'eng.': 'Engineer' };

/** A title as a sentence has it: الدكتورة instead of د. One that is not shortened stays. */
export function spelledTitle(honorific: string, gender: keyof Spelled, locale: Locale): string {
  const key = honorific.replace(/\s/g, '');
  if (locale === 'en') return ENGLISH[key.toLowerCase()] ?? honorific;
  return (ARABIC[key] ?? ARABIC[`${key}.`])?.[gender] ?? honorific;
}
