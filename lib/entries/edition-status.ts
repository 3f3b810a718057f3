import type { EditionStatus } from './types';

interface Versions {
  documentVersion: number;
  fieldsVersion: number;
  entryVersion: number;
}

interface EditionLike {
  state: 'draft' | 'published' | 'unpublished';
  version: number;
  fieldsVersion: number;
  publication: Versions | null;
}

/** The state to show for an edition: compares publication and draft by their version numbers. */
export function editionStatus(edition: EditionLike, entry: { version: number }): EditionStatus {
  const shown = edition.publication;
  if (edition.state !== 'published' || !shown) return edition.state;
  const same =
    shown.documentVersion === edition.version &&
    shown.fieldsVersion === edition.fieldsVersion &&
    shown.entryVersion === entry.version;
  return same ? 'published' : 'changed';
}
