/**
 * Most bytes of one request's body, unless a single step is larger. Below the 1 MiB that nginx accepts by default, with space for
 * the version and the client id. A JSON text in UTF-8 counts two bytes for an Arabic letter.
 */
export const MAX_BATCH_BYTES = 900_000;

const encoder = new TextEncoder();

/** Bytes of a value's JSON in UTF-8: two for an Arabic letter. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).byteLength;
}
