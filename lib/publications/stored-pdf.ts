/** Where a PDF file is in the media storage. */
export interface StoredPdf {
  /** Of the publication or the issue. */
  id: string;
  contentHash: string;
  /** Search engines are asked not to show the piece. */
  isHiddenFromSearch: boolean;
}
