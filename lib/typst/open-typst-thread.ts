import { join } from 'node:path';
import { z } from 'zod';
import { runInThread } from '@/lib/background-thread';

/** Fonts and compiler take 100 MB, which are given back when nothing was wanted for so long. */
const IDLE_MS = 60_000;

const Output = z.instanceof(Uint8Array);

interface Renderer {
  /** The folders and the file, from the root of the program, of a module that exports `createRenderer`. */
  renderer: string[];
  /** For one output. Long enough for a thread that has to load its fonts first on a busy machine. */
  timeoutMs: number;
}

/** A function that has a renderer set its content in a thread of its own, so that nobody else waits. It rejects when nothing can be set. */
export function openTypstThread<Content>({ renderer, timeoutMs }: Renderer) {
  const thread = {
    ...{ name: join(...renderer), module: renderer, start: 'createRenderer' },
    ...{ timeoutMs, idleMs: IDLE_MS },
  };
  return async (content: Content): Promise<Buffer> =>
    Buffer.from(Output.parse(await runInThread(thread, content)));
}
