import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Unix sockets of one application process, in a folder that only this program's user can enter. */
export function socketsIn(folder: string) {
  return {
    /** Pages, actions and handlers of the studio and the API, as the browser sends them. */
    studio: join(folder, 'studio'),
    /** Renders for the page cache. */
    render: join(folder, 'render'),
    /** Inside the application process: pages of readers, as the framework sends them. */
    pages: join(folder, 'pages'),
  };
}

/** Removes the folder of an application whose front process was killed, and the folder around it when no other application has one there. */
export function removeSockets(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  try {
    rmdirSync(dirname(folder));
  } catch {
    // Another application is still ending, and removes it.
  }
}
