import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { ImageSources } from './image-sources';
import type { CropName } from './variant-names';

// Maximum lengths in characters. Forms stop there, and every handler refuses more.
export const ALT_MAX = 1_000;
export const CAPTION_MAX = 1_000;
export const CREDIT_MAX = 300;

/** How many pictures and files one request changes at most. */
export const MAX_CHANGED = 200;

/** Each side of a picture that is the icon of the site, in pixels. */
export const MIN_ICON = 512;

export type MediaKind = 'image' | 'file';
export type MediaState = 'processing' | 'ready' | 'failed';

/** What is typed about a picture or file, in both languages. */
export interface MediaTexts {
  altAr: string;
  altEn: string;
  captionAr: string;
  captionEn: string;
  creditAr: string;
  creditEn: string;
  /** Says nothing that needs an alternative text. */
  decorative: boolean;
}

/** A picture or file as lists show it. */
export interface MediaRow extends MediaTexts {
  id: string;
  kind: MediaKind;
  state: MediaState;
  /** Why it failed, under `errors` in the messages. */
  failureKey: string | null;
  contentHash: string;
  fileName: string;
  contentType: string;
  byteSize: number;
  /** Of a picture that is upright; null for files. */
  width: number | null;
  height: number | null;
  /** `#rrggbb`; null for files, and until the picture is ready. */
  placeholder: string | null;
  /** From 0 (left, top) to 1. */
  focalX: number;
  focalY: number;
  altMissing: boolean;
  /** What the file itself says, in whatever language. */
  offeredCaption: string | null;
  offeredCredit: string | null;
  /** Whether a draft, a cover or a publication uses it. */
  isUsed: boolean;
  createdAt: Date;
  createdBy: { id: string; nameAr: string; nameEn: string };
  /** Whether the actor may change, replace and delete it. */
  canChange: boolean;
  /** A small size of the whole picture; null for files, and unless it is ready. */
  thumbnail: { src: string; width: number; height: number } | null;
}

/** Content that replaces the present one once it is prepared, or that could not be prepared. */
export interface ReplacementView {
  fileName: string;
  failureKey: string | null;
}

/** A picture or file on its own page. */
export interface MediaView extends MediaRow {
  version: number;
  replacedAt: Date | null;
  replacement: ReplacementView | null;
  /** The whole picture; null for files, and unless it is ready. */
  sources: ImageSources | null;
  crops: Record<CropName, ImageSources | null>;
  /** The address of a file; null for pictures. */
  path: string | null;
}

/**
 * How a piece uses a picture or file: in its present text, as its cover, where a link is shared, as readers see it, as they will see it by what is
 * scheduled or in an open release, or only in its history.
 */
export type MediaUseKind = 'text' | 'cover' | 'shared' | 'linked' | 'published' | 'planned' | 'history';

export interface MediaUse {
  use: MediaUseKind;
  entryId: string;
  kind: Kind;
  /** Null for covers, which both languages share. */
  locale: Locale | null;
  /** Of the edition, or of either edition for a cover; '' while it has none. */
  title: string;
}

/** An issue, an author or the institute that shows a picture or offers a file. */
export interface MediaRecordUse {
  use: 'issueCover' | 'issuePdf' | 'photo' | 'logo' | 'icon';
  nameAr: string;
  nameEn: string;
  /** Path of its page in the newsroom. */
  path: string;
}

export interface MediaUses {
  /** Issues, authors and the institute, which everybody in the newsroom sees. */
  records: MediaRecordUse[];
  /** Those that the actor may see, a limited number of each kind. */
  uses: MediaUse[];
  /** How many others there are, of colleagues whose pieces the actor does not see or beyond the limit. */
  others: number;
}
