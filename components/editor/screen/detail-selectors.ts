/** Selectors of the details fields that the publish dialog can focus. */
export const DETAIL_SELECTORS = {
  slug: 'input[name="slug"]',
  dateline: 'input[name="dateline"]',
  sectionId: '#entry-section',
} as const;
