import { type Locale, localised } from '@/lib/i18n/locales';
import type { SourcesOptions } from '@/lib/media/image-sources';
import type { Freshness } from '@/lib/public-changes/record-reads';
import { findPictures, type PictureRow } from './find-pictures';
import { type PictureView, toPicture } from './picture-view';

/** The columns of a publication that its cover depends on. */
export const COVER_COLUMNS = { coverId: true, coverX: true, coverY: true, coverAlt: true } as const;

export interface CoverRow {
  locale: Locale;
  coverId: string | null;
  /** Its own focal point in percent; null for that of the picture. */
  coverX: number | null;
  coverY: number | null;
  coverAlt: string | null;
}

/** One stored size of a crop, as a JPEG. */
interface StoredPicture {
  path: string;
  width: number;
  height: number;
}

/** What other sites show when a page is shared. */
export interface SharedPicture extends StoredPicture {
  /** In the language of the piece; '' where there is none in it. */
  alt: string;
}

/** The picture of a piece, in the crops that pages and programs show. */
export interface CoverView {
  /** 16:9, over the text and on the front page. */
  wide: PictureView;
  /** 4:3, in lists. */
  small: PictureView;
  /** What other sites show when the page is shared; null for a picture that is too small for it. */
  shared: SharedPicture | null;
  /** For search engines: 16:9, 4:3 and 1:1, decoded paths. */
  paths: string[];
  /** In the language of the piece; '' where there is none. */
  caption: string;
  credit: string;
}

/** Other sites show smaller ones beside the title or not at all. */
export const SHARED_WIDTH = 600;

/** The cover of each piece, in one statement for all; null where there is none or nothing of it can be shown yet. */
export async function coversOf(
  rows: readonly CoverRow[],
  freshness: Freshness,
): Promise<(CoverView | null)[]> {
  const views = await picturesOfPieces(
    rows.map((row) => ({ ...row, sharePictureId: null })),
    freshness,
  );
  return views.map(({ cover }) => cover);
}

/** The same, with what is shown where a link to the piece is shared. */
export async function picturesOfPieces(
  rows: readonly (CoverRow & { sharePictureId: string | null })[],
  freshness: Freshness,
): Promise<{ cover: CoverView | null; sharePicture: SharedPicture | null }[]> {
  const pictures = await findPictures(
    rows.flatMap(({ coverId, sharePictureId }) => [coverId, sharePictureId].flatMap((id) => id ?? [])),
    freshness,
  );
  return rows.map((row) => {
    const [cover, shared] = [row.coverId, row.sharePictureId].map((id) => id && pictures.get(id));
    return {
      cover: cover ? toCover(row, cover) : null,
      sharePicture: shared ? sharedPicture(shared, row.locale) : null,
    };
  });
}

/** One crop of a cover, around its own focal point. Null while it cannot be shown. */
export function cropOf(
  { locale, coverX: x, coverY: y, coverAlt: alt }: CoverRow,
  row: PictureRow,
  crop: NonNullable<SourcesOptions['crop']>,
): PictureView | null {
  return toPicture(row, { locale, alt, crop, ...(x === null || y === null ? {} : { focal: { x, y } }) });
}

function toCover(cover: CoverRow, row: PictureRow): CoverView | null {
  const { locale } = cover;
  const crop = (name: Parameters<typeof cropOf>[2]) => cropOf(cover, row, name);
  const [wide, small, square, card] = [crop('16x9'), crop('4x3'), crop('1x1'), crop('card')];
  if (!wide || !small) return null;
  return {
    wide,
    small,
    shared: toShared(card),
    paths: [wide, small, square].flatMap((picture) => (picture ? widest(picture).path : [])),
    caption: localised(row, 'caption', locale).trim(),
    credit: localised(row, 'credit', locale).trim(),
  };
}

/** The picture of the library as other sites show it, around its own focal point. */
const sharedPicture = (row: PictureRow, locale: Locale): SharedPicture | null =>
  toShared(toPicture(row, { locale, alt: null, crop: 'card' }));

/** Other sites ask for the text without saying which language it is in. */
function toShared(card: PictureView | null): SharedPicture | null {
  if (!card || card.width < SHARED_WIDTH) return null;
  return { ...widest(card), alt: card.altLocale === null ? card.alt : '' };
}

function widest({ sources, src, width, height }: PictureView): StoredPicture {
  const offered = sources
    .find(({ type }) => type === 'image/jpeg')
    ?.srcset.split(', ')
    .at(-1);
  return { path: offered?.split(' ')[0] ?? src, width, height };
}
