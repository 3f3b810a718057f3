// Which upload a picture or attachment in a text waits for. It survives the page: what has arrived by the time somebody opens the text again is
// shown where it was dropped.

const KEY = 'markaz:awaited-uploads';
/** The newsroom keeps what has arrived of an upload for two days. */
const KEPT_MS = 48 * 3600_000;

interface Awaited {
  upload: string;
  at: number;
}

type Stored = Record<string, Awaited>;

function isStored(value: unknown): value is Awaited {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'upload' in value && typeof value.upload === 'string' && 'at' in value && typeof value.at === 'number'
  );
}

function read(): Stored {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const kept = Object.entries(Object(stored)).filter(
      (pair): pair is [string, Awaited] => isStored(pair[1]) && Date.now() - pair[1].at < KEPT_MS,
    );
    return Object.fromEntries(kept);
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

export const isAwaited = (nodeId: string): boolean => nodeId in read();

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
