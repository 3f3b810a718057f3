/** Where a PDF file is in the media storage. */
export interface StoredPdf {
  /** Of the publication or the issue. */
  id: string;
  fileName: string;
  /** Search engines are asked not to show the piece, or one of an issue. */
  isHiddenFromSearch: boolean;
  /** Where the piece appeared first, on another site. */
  canonicalUrl: string | null;
}
