/** The fields beside the text to which the ways out of the publish dialog lead, as selectors. */
export const DETAIL_SELECTORS = { slug: 'input[name="slug"]', sectionId: '#entry-section' } as const;
