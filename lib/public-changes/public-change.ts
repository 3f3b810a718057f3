import { z } from 'zod';

/** One committed transaction that changed something for readers: a row of "PublicChange". */
export interface PublicChange {
  /** 1, 2, 3 … in the order of commits, without gaps. */
  number: number;
  keys: readonly string[];
  /** Those of the keys whose content must not be sent to anybody any more. */
  withdrawn: readonly string[];
}

const number = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);
const keys = z.array(z.string());

const Announced = z.object({ number, keys: keys.optional(), withdrawn: keys.optional() });

/**
 * Reads the payload of a notification. A row too long for a notification is announced by its number alone, and is null here:
 * it has to be read from the table.
 */
export function parseAnnouncement(payload: string): PublicChange | null {
  try {
    const { number, keys, withdrawn = [] } = Announced.parse(JSON.parse(payload));
    return keys ? { number, keys, withdrawn } : null;
  } catch {
    return null;
  }
}
