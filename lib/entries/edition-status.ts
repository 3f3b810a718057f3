import type { EditionStatus } from './types';

interface EditionLike {
  state: 'draft' | 'published' | 'unpublished';
  changed: boolean;
}

/** The status to show for an edition. Triggers of the database compare what is public with what publishing now would make public. */
export function editionStatus({ state, changed }: EditionLike): EditionStatus {
  return changed ? 'changed' : state;
}
