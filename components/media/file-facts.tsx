import { formatByteSize } from '@/lib/i18n/byte-size';
import { commaList } from '@/lib/i18n/comma-list';
import { fileWords } from '@/lib/i18n/file-words';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { MediaItem } from './media-item';

interface Props {
  item: Pick<MediaItem, 'contentType' | 'byteSize'>;
  /** The language in which they are told. */
  locale: Locale;
}

/** What a file is and how large, as readers of this language are told: `PDF document, 1.4 MB`. */
export function FileFacts({ item, locale }: Props) {
  const facts = [fileWords(item.contentType, locale), formatByteSize(item.byteSize, locale)];
  return (
    <bdi lang={locale} dir={directionOf(locale)}>
      {commaList(facts, locale)}
    </bdi>
  );
}
