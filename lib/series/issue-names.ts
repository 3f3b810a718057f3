import { translator } from '@/lib/i18n/translator';

/** What an issue is called in both languages: the name of its series with its number. */
export function issueNames({ nameAr, nameEn }: { nameAr: string; nameEn: string }, number: number) {
  return {
    nameAr: translator('ar', 'site')('piece.issue', { series: nameAr, number }),
    nameEn: translator('en', 'site')('piece.issue', { series: nameEn, number }),
  };
}
