import type { MediaItem } from './media-item';
import { readPreparedMedia } from './uploads/read-prepared-media';

/** As many as one question may name. */
const MAX_IDS = 100;

type Found = Promise<Map<string, MediaItem>>;

let waiting: { ids: Set<string>; answer: Found } | null = null;

async function readAll(ids: readonly string[]): Found {
  const found = new Map<string, MediaItem>();
  for (let at = 0; at < ids.length; at += MAX_IDS) {
    for (const { media } of await readPreparedMedia(ids.slice(at, at + MAX_IDS))) found.set(media.id, media);
  }
  return found;
}

/**
 * A picture or file of the library; null where there is none. The pictures of a text are all asked for when it is opened: what is asked
 * for in one go is one request.
 */
export async function askForMedia(id: string): Promise<MediaItem | null> {
  if (!waiting) {
    const ids = new Set<string>();
    const ready = new Promise((resolve) => setTimeout(resolve));
    const answer = ready.then(() => {
      waiting = null;
      return readAll([...ids]);
    });
    waiting = { ids, answer };
  }
  waiting.ids.add(id);
  return (await waiting.answer).get(id) ?? null;
}
