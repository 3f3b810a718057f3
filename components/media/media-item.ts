/** A picture or file of the library as lists, pickers and uploads show it. */
export interface MediaItem {
  id: string;
  kind: 'image' | 'file';
  state: 'processing' | 'ready' | 'failed';
  fileName: string;
  contentType: string;
  byteSize: number;
  /** Of a picture as it is shown. */
  width: number | null;
  height: number | null;
  /** A small picture of the whole; null for files and until it is made. */
  thumbnail: string | null;
  /** Mean colour of a picture. */
  placeholder: string | null;
  /** What crops keep, from 0 (left, top) to 1. */
  focalX: number;
  focalY: number;
  altAr: string;
  altEn: string;
  captionAr: string;
  captionEn: string;
  creditAr: string;
  creditEn: string;
  decorative: boolean;
  altMissing: boolean;
}
