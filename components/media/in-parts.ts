import type { Reply } from '@/components/ui/reply';
import { MAX_CHANGED } from '@/lib/media/types';

/**
 * Has a change of any number of pictures and files made, as many in one request as the newsroom takes. Ends with the first part that is
 * refused. `onDone` is told how many are changed so far, also where a later part fails.
 */
export async function inParts<T>(
  ids: readonly string[],
  change: (ids: string[]) => Promise<Reply<T>>,
  onDone: (count: number) => void,
): Promise<Reply<T>> {
  let reply: Reply<T>;
  let done = 0;
  do {
    const part = ids.slice(done, done + MAX_CHANGED);
    reply = await change(part);
    if (!reply.ok) return reply;
    done += part.length;
    onDone(done);
  } while (done < ids.length);
  return reply;
}
