/** The three single lines with which every document begins, in their order. */
export const DOCUMENT_FIELDS = ['kicker', 'title', 'standfirst'] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** Whether a node of this type is one of the three fields, and so not part of the body. */
export function isDocumentField(type: unknown): type is DocumentField {
  return DOCUMENT_FIELDS.some((field) => field === type);
}
