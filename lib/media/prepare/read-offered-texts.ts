import { readFile } from 'node:fs/promises';
import ExifReader from 'exifreader';
import { CAPTION_MAX, CREDIT_MAX } from '@/lib/media/types';

/** What a picture's own file says of it (IPTC, XMP, Exif). */
export interface OfferedTexts {
  offeredCaption: string | null;
  offeredCredit: string | null;
}

type Tags = Record<string, { description?: unknown } | undefined>;

/** The first of these tags that holds words, in one line and without characters that could not be stored. */
function firstText(sources: [Tags | undefined, string][], maximum: number): string | null {
  for (const [tags, name] of sources) {
    const description = tags?.[name]?.description;
    if (typeof description !== 'string') continue;
    const text = description.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
    // A text whose encoding was guessed wrongly helps nobody.
    if (text && !text.includes('\ufffd')) return [...text].slice(0, maximum).join('');
  }
  return null;
}

/** Null where the file says nothing, or nothing that can be read. */
export async function readOfferedTexts(file: string): Promise<OfferedTexts> {
  try {
    const { iptc, xmp, exif } = ExifReader.load(await readFile(file), { expanded: true }) as Record<
      string,
      Tags
    >;
    return {
      offeredCaption: firstText(
        [
          [iptc, 'Caption/Abstract'],
          [xmp, 'description'],
          [exif, 'ImageDescription'],
          [iptc, 'Headline'],
        ],
        CAPTION_MAX,
      ),
      offeredCredit: firstText(
        [
          [iptc, 'Credit'],
          [xmp, 'Credit'],
          [iptc, 'By-line'],
          [xmp, 'creator'],
          [exif, 'Artist'],
          [iptc, 'Copyright Notice'],
          [xmp, 'rights'],
          [exif, 'Copyright'],
        ],
        CREDIT_MAX,
      ),
    };
  } catch {
    return { offeredCaption: null, offeredCredit: null };
  }
}
