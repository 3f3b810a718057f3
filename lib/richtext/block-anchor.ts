/** Before the id of a block, so that no text can claim an id of the page around it, such as that of its main element. */
const BLOCK_ANCHOR = 'b-';

/** The id of a block's element on a reader's page. */
export function blockAnchor(id: string): string {
  return BLOCK_ANCHOR + id;
}
