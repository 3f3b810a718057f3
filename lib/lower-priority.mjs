// Which threads go first while there is more to do than processors. Readers' answers come from the front process, which has the usual priority; everything else has a
// lower one. Linux gives every thread a priority of its own, and a new thread has that of the one that starts it. Elsewhere all stay as they are.
import { readdirSync, readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** Renders and the studio. As a nice value: with both always busy, the front process gets three times as much. */
export const APPLICATION_PRIORITY = 5;

/**
 * Work in the background, such as hashes of passwords. Not the lowest one: where other programs keep all processors busy, a tenth is left for it, in which a colleague
 * still signs in.
 */
export const BACKGROUND_PRIORITY = constants.priority.PRIORITY_BELOW_NORMAL;

/** Of all threads of this process, also those that Node has started already. */
export function lowerProcessPriority(priority) {
  lower(() => {
    for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), priority);
  });
}

/** Of the calling thread and those that it starts later. */
export function lowerThreadPriority(priority) {
  lower(() => setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), priority));
}

function lower(change) {
  try {
    change();
  } catch {
    // Another system, or one that hides its processes: nothing depends on it.
  }
}
