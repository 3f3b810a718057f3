const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids come from URLs and may be any text. PostgreSQL would refuse one that is no UUID with an error instead of finding no row. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
