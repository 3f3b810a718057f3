import { z } from 'zod';

// Which upload a picture or attachment in a text waits for. It survives the page: what has arrived by the time somebody opens the text again is
// shown where it was dropped.

const KEY = 'markaz:awaited-uploads';
/** The newsroom keeps what has arrived of an upload for two days. */
const KEPT_MS = 48 * 3600_000;

const Stored = z.record(z.string(), z.object({ upload: z.string(), at: z.number() }));
type Stored = z.infer<typeof Stored>;

function read(): Stored {
  try {
    const stored = Stored.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return Object.fromEntries(Object.entries(stored).filter(([, { at }]) => Date.now() - at < KEPT_MS));
  } catch {
    return {};
  }
}

function write(stored: Stored): void {
  try {
    if (Object.keys(stored).length > 0) localStorage.setItem(KEY, JSON.stringify(stored));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the picture is in the library, and can be chosen there.
  }
}

export function rememberAwaited(nodeId: string, upload: string): void {
  const stored = read();
  if (stored[nodeId]?.upload !== upload) write({ ...stored, [nodeId]: { upload, at: Date.now() } });
}

export function forgetAwaited(nodeId: string): void {
  const { [nodeId]: forgotten, ...others } = read();
  if (forgotten) write(others);
}

/** Uploads by the nodes of this text that wait for them. */
export function awaitedUploads(nodeIds: readonly string[]): { nodeId: string; upload: string }[] {
  const stored = read();
  return nodeIds.flatMap((nodeId) => {
    const upload = stored[nodeId]?.upload;
    return upload ? { nodeId, upload } : [];
  });
}
