import { isPlainLine } from '@/lib/i18n/plain-text';
import { isUuid } from '@/lib/is-uuid';
import { parsePageCursor } from '@/lib/page-cursor';

/** A row of a list that is ordered by an instant, and by a number between equal instants. */
export interface InstantCursor {
  at: Date;
  number: number;
}

/** Milliseconds since 1970 and the number, `1531987200000-12`, as in the addresses of readers' lists. */
export function formatInstantCursor({ at, number }: InstantCursor): string {
  return `${at.getTime()}-${number}`;
}

export function parseInstantCursor(text: string): InstantCursor | null {
  const cursor = parsePageCursor(text);
  return cursor && { at: cursor.datelineAt, number: cursor.entryNumber };
}

/** A row of a list that is ordered by a name, and by the id between equal names. */
export interface NameCursor {
  name: string;
  id: string;
}

const UUID_LENGTH = 36;

export function formatNameCursor({ name, id }: NameCursor): string {
  return `${id}.${name}`;
}

export function parseNameCursor(text: string): NameCursor | null {
  const [id, name] = [text.slice(0, UUID_LENGTH), text.slice(UUID_LENGTH + 1)];
  return isUuid(id) && text[UUID_LENGTH] === '.' && isPlainLine(name) ? { id, name } : null;
}
