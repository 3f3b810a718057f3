import { fold } from '@/lib/i18n/fold';

/** What a picture or file is found by in the media library. */
export interface SearchedFields {
  fileName: string;
  altAr: string;
  altEn: string;
  captionAr: string;
  captionEn: string;
  creditAr: string;
  creditEn: string;
}

/** File names hold hyphens, underscores and dots where people search for words. */
export function searchFolded({ fileName, ...texts }: SearchedFields): string {
  const words = fileName.replace(/[-_.+]+/g, ' ');
  const all = [fileName, words, texts.altAr, texts.altEn, texts.captionAr, texts.captionEn];
  return fold([...all, texts.creditAr, texts.creditEn].join(' '));
}
