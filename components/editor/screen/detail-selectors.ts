/** Selectors of the details fields that the publish dialog can focus. */
export const DETAIL_SELECTORS = {
  slug: 'input[name="slug"]',
  dateline: 'input[name="dateline"]',
  searchTitle: 'input[name="searchTitle"]',
  searchDescription: 'textarea[name="searchDescription"]',
  sectionId: '#entry-section',
  cover: '#entry-cover',
  coverAlt: 'textarea[name="coverAlt"]',
  sharePictureId: '#edition-share-picture',
  review: '[data-review] button',
  link: '#edition-link',
} as const;
