/** Selectors of the details fields that the publish dialog can focus. */
export const DETAIL_SELECTORS = { slug: 'input[name="slug"]', sectionId: '#entry-section' } as const;
