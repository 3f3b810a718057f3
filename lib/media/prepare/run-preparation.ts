import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PreparationAnswer, type PreparationTask, type PreparedPicture } from './preparation';

/** A picture of 12 megapixels takes some two seconds and 300 MB. */
const TIMEOUT_MS = 90_000;
const MAX_MEMORY_KB = 640 * 1024;
const LOOK_EVERY_MS = 100;

export interface PreparationLimits {
  timeoutMs?: number;
  maxMemoryKb?: number;
}

/** The picture itself is at fault: trying again would end alike. `key` stands below `errors.media` in the messages. */
export class PictureRefused extends Error {
  constructor(readonly key: 'unreadable' | 'tooDemanding') {
    super(`The picture was refused: ${key}`);
  }
}

/** Signals by which a process ends of its own fault. */
const CRASHES = ['SIGSEGV', 'SIGBUS', 'SIGABRT', 'SIGILL', 'SIGFPE'];

/** By its path in the running version, because Next would bundle what it can find by itself. */
const PROGRAM = ['lib', 'media', 'prepare', 'prepare-child.mjs'];

/** The environment holds nothing that a picture with a program in it could use. Temporary files instead of more than 64 MB of memory. */
function startChild(task: PreparationTask): ChildProcess {
  const { PATH = '', TMPDIR = task.folder } = process.env;
  const env = {
    PATH,
    TMPDIR,
    NODE_ENV: 'production' as const,
    VIPS_DISC_THRESHOLD: '64m',
    VIPS_CONCURRENCY: '1',
    MALLOC_ARENA_MAX: '2',
  };
  const program = join(process.cwd(), ...PROGRAM);
  const child = spawn(process.execPath, ['--max-old-space-size=256', program, JSON.stringify(task)], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    // Readers and editors come first; on a machine that is always busy the picture still gets a share.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not allow it.
  }
  return child;
}

/** In kilobytes; 0 where the system does not tell. */
async function memoryOf(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

/**
 * Prepares a picture in a process of its own, which is ended when it takes too long or too much memory, and when the job is to end. Throws
 * PictureRefused where the picture is at fault, and anything else for what may succeed another time.
 */
export async function runPreparation(
  task: PreparationTask,
  signal: AbortSignal,
  { timeoutMs = TIMEOUT_MS, maxMemoryKb = MAX_MEMORY_KB }: PreparationLimits = {},
): Promise<PreparedPicture> {
  signal.throwIfAborted();
  const child = startChild(task);
  const end = () => void child.kill('SIGKILL');
  let isTooDemanding = false;
  const refuse = () => {
    isTooDemanding = true;
    end();
  };
  const timeout = setTimeout(refuse, timeoutMs);
  const looking = setInterval(async () => {
    if ((await memoryOf(child)) > maxMemoryKb) refuse();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', end);
  try {
    const [output, ended] = await Promise.all([child.stdout ? text(child.stdout) : '', once(child, 'close')]);
    signal.throwIfAborted();
    if (isTooDemanding) throw new PictureRefused('tooDemanding');
    if (CRASHES.includes(ended[1])) throw new PictureRefused('unreadable');
    return readAnswer(output);
  } finally {
    clearTimeout(timeout);
    clearInterval(looking);
    signal.removeEventListener('abort', end);
  }
}

function readAnswer(output: string): PreparedPicture {
  // The system ends processes when memory is short.
  if (output === '') throw new Error('The process that prepares pictures ended without an answer');
  const answer = PreparationAnswer.parse(JSON.parse(output));
  if ('prepared' in answer) return answer.prepared;
  if (answer.code !== null) throw Object.assign(new Error(answer.failure), { code: answer.code });
  throw new PictureRefused('unreadable');
}
