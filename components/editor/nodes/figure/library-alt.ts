import type { MediaItem } from '@/components/media/media-item';
import { type Locale, localised } from '@/lib/i18n/locales';

type Described = Pick<MediaItem, 'altAr' | 'altEn' | 'decorative'>;

/** What the media library says for whoever does not see the picture, in the language of the edition; '' for nothing. */
export const libraryAlt = (item: Described | null | undefined, locale: Locale): string =>
  item ? localised(item, 'alt', locale).trim() : '';

/** Whether readers of an edition would be told nothing of a picture, as publishing warns (lib/publishing/picture-issues.ts). */
export function isSilent(alt: string | null, item: Described | null | undefined, locale: Locale): boolean {
  return alt === null && item?.decorative === false && libraryAlt(item, locale) === '';
}
