import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { type ImageSources, imageSources, type SourcesOptions } from '@/lib/media/image-sources';
import type { PictureRow } from './find-pictures';
import { tintClass } from './picture-classes';

/** A picture as pages show it. Paths begin with `/`. */
export interface PictureView extends ImageSources {
  /** '' for a picture that says nothing. */
  alt: string;
  /** The language of `alt`, where it is not that of the text around it. */
  altLocale: Locale | null;
  /** The class of the colour that stands there until the picture is loaded. */
  tint: string;
}

interface PictureOptions extends SourcesOptions {
  /** The language of the text around it. */
  locale: Locale;
  /** Written for this use; null for the text of the media library. */
  alt: string | null;
}

/** Null while nothing of the picture can be shown. */
export function toPicture(row: PictureRow, { locale, alt, ...options }: PictureOptions): PictureView | null {
  const sources = imageSources(row, options);
  return sources && { ...sources, ...altOf(row, locale, alt), tint: tintClass(row.placeholder) };
}

/** A text in the other language is better than none; readers' programs are told the language. */
function altOf(
  row: PictureRow,
  locale: Locale,
  written: string | null,
): Pick<PictureView, 'alt' | 'altLocale'> {
  if (written !== null) return { alt: written, altLocale: null };
  if (row.decorative) return { alt: '', altLocale: null };
  const [own, other] = [locale, otherLocale(locale)].map((each) => localised(row, 'alt', each).trim());
  if (own) return { alt: own, altLocale: null };
  return { alt: other ?? '', altLocale: other ? otherLocale(locale) : null };
}
