import { AppError, type Issue } from '@/lib/errors';

/** Versions of everything that publishing makes public, as the user saw it when deciding to publish. */
export interface SeenVersions {
  /** Of the text. */
  documentVersion: number;
  /** Of the edition's own fields: slug and dateline. */
  fieldsVersion: number;
  /** Of the fields that both editions share: section, authors, topics, issue. */
  entryVersion: number;
}

const CHANGED = [
  ['documentVersion', { path: 'body', key: 'publish.documentChanged' }],
  ['fieldsVersion', { path: '', key: 'publish.fieldsChanged' }],
  ['entryVersion', { path: '', key: 'publish.entryChanged' }],
] as const;

/** The versions of these rows as they are now. */
export function versionsOf(
  edition: { version: number; fieldsVersion: number },
  entry: { version: number },
): SeenVersions {
  return {
    documentVersion: edition.version,
    fieldsVersion: edition.fieldsVersion,
    entryVersion: entry.version,
  };
}

/** Throws `conflict`, naming what somebody has changed since, unless the user saw just what there is now. */
export function requireSeen(seen: SeenVersions, present: SeenVersions): void {
  const issues: Issue[] = CHANGED.filter(([version]) => seen[version] !== present[version]).map(
    ([, issue]) => issue,
  );
  if (issues.length > 0) throw new AppError('conflict', issues);
}
