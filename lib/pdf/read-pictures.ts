import { buffer } from 'node:stream/consumers';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { storageKey } from '@/lib/media/storage/storage-key';
import { parseVariantName } from '@/lib/media/variant-names';
import { findPictures, type PictureRow } from '@/lib/publications/pictures/find-pictures';
import type { PdfFile } from './pdf-content';

/** Pixels: 200 to the inch in the width of the lines. More would make files larger that people send one another. */
const PAPER_WIDTH = 1280;

export interface PictureFile {
  /** The name of its file. */
  file: string;
  width: number;
  height: number;
  /** Null for a picture that says nothing. */
  altOf(locale: Locale): string | null;
}

/** Those of a piece with which a file has more pictures are half as wide: files are sent by mail, and all of one is in memory at once. */
const MANY_PICTURES = 40;

/** The picture as a JPEG that is wide enough for paper, or its widest one. */
function variantOf({ variants }: PictureRow, wanted: number) {
  const plain = variants.flatMap(({ name, width, height }) => {
    const named = parseVariantName(name);
    return named?.format === 'jpg' && named.crop === null && width && height ? [{ name, width, height }] : [];
  });
  const sorted = plain.sort((one, other) => one.width - other.width);
  return sorted.find(({ width }) => width >= wanted) ?? sorted.at(-1) ?? null;
}

function altOf(row: PictureRow, locale: Locale): string | null {
  if (row.decorative) return null;
  const alt = localised(row, 'alt', locale).trim() || localised(row, 'alt', otherLocale(locale)).trim();
  return alt === '' ? null : alt;
}

/** Pictures of the media library by id with their bytes. One that is not ready, or gone, is missing. `others` are in the same file. */
export async function readPictures(
  ids: readonly string[],
  others = 0,
): Promise<{ pictures: Map<string, PictureFile>; files: PdfFile[] }> {
  const rows = await findPictures(ids, 'immediate');
  const wanted = rows.size + others > MANY_PICTURES ? PAPER_WIDTH / 2 : PAPER_WIDTH;
  const pictures = new Map<string, PictureFile>();
  const files: PdfFile[] = [];
  for (const row of rows.values()) {
    const variant = variantOf(row, wanted);
    const { id, contentHash } = row;
    const opened =
      variant && (await mediaStorage().open(storageKey({ id, contentHash, name: variant.name })));
    if (!variant || !opened) continue;
    const file = `${id}.jpg`;
    files.push({ name: file, bytes: await buffer(opened.stream) });
    pictures.set(id, {
      file,
      width: variant.width,
      height: variant.height,
      altOf: (locale) => altOf(row, locale),
    });
  }
  return { pictures, files };
}
