import type { Reply } from './reply';

/** The newest version of each record that this tab has stored, by the record's id or key. */
const storedVersions = new Map<string, number>();

/** The version to change next. The page may still show an older one: the reply to a change arrives before the page that shows it. */
export function seenVersion(record: string, shown: number): number {
  return Math.max(shown, storedVersions.get(record) ?? 0);
}

/**
 * Changes a record from the version that the user has seen or made. A conflict is then always somebody else's change, and what the page shows after
 * it counts.
 */
export async function changeSeen<T>(
  record: string,
  shown: number,
  send: (version: number) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const reply = await send(seenVersion(record, shown));
  if (!reply.ok && reply.code === 'conflict') storedVersions.delete(record);
  const stored = reply.ok && storedVersion(reply.data);
  if (stored) storedVersions.set(record, stored);
  return reply;
}

/** Changes that leave nothing to change answer none. */
function storedVersion(data: unknown): number | null {
  return data instanceof Object && 'version' in data && typeof data.version === 'number'
    ? data.version
    : null;
}
