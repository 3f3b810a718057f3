/** What a Center News line may lead to besides a web address. */
export const LINKED_ROWS = ['entry', 'issue', 'file'] as const;

/** Where a line leads: to a piece, an issue of a series or a file of the media library by its id, or to a web address. */
export type LineLink =
  | { kind: (typeof LINKED_ROWS)[number]; id: string }
  | { kind: 'address'; address: string };

const ROW = /^(\w+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A link as it is stored: `entry:…`, `issue:…`, `file:…`, or the address itself. Null for none. */
export function parseLineLink(text: string | null): LineLink | null {
  if (text === null || text === '') return null;
  const [, row, id] = ROW.exec(text) ?? [];
  const kind = LINKED_ROWS.find((each) => each === row);
  return kind && id ? { kind, id } : { kind: 'address', address: text };
}

export function lineLinkText(link: LineLink): string {
  return link.kind === 'address' ? link.address : `${link.kind}:${link.id}`;
}

/** The id of the row that a link names, if it is of this kind. */
export function linkedId(text: string | null, kind: (typeof LINKED_ROWS)[number]): string | null {
  const link = parseLineLink(text);
  return link?.kind === kind ? link.id : null;
}
