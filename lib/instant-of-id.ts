/** Where the version of an id stands, and the digits before it that are milliseconds since 1970. */
const [VERSION_AT, TIME_DIGITS] = [14, 12];

/** When a row got its id; null for an id that does not say. Those that the newsroom gives (UUID of version 7) do. */
export function instantOfId(id: string): Date | null {
  if (id[VERSION_AT] !== '7') return null;
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, TIME_DIGITS), 16));
}
