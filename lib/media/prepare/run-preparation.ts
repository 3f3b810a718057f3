import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PreparationAnswer, type PreparationTask, type PreparedPicture } from './preparation';
import { usageOf } from './process-usage';
import { yieldingCommand } from './yielding-command';

/** A picture of 12 megapixels takes some two seconds and 300 MB. */
const TIMEOUT_MS = 90_000;
/** A process that gets only what others leave may take so long because they leave little: after this another one is told to take its share. */
const YIELDING_MS = 60_000;
const MAX_MEMORY_KB = 640 * 1024;
const LOOK_EVERY_MS = 100;

/** Until then nothing is said of its share. A picture of 12 megapixels is done before, where a core is free. */
const LOOK_AFTER_MS = 2_500;
/** Of a core: a process that waits for what others leave gets less only where they leave nothing. */
const MIN_SHARE = 0.1;
/** The pictures that are uploaded together do not each wait in vain. */
const STARVED_MS = 60_000;

export interface PreparationLimits {
  timeoutMs?: number;
  yieldingMs?: number;
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
function childEnvironment({ folder }: PreparationTask) {
  const { PATH = '', TMPDIR = folder } = process.env;
  return {
    PATH,
    TMPDIR,
    NODE_ENV: 'production' as const,
    VIPS_DISC_THRESHOLD: '64m',
    VIPS_CONCURRENCY: '1',
    MALLOC_ARENA_MAX: '2',
  };
}

/** Readers and editors come first: the child takes what they leave of the processors, or has a low priority. */
async function startChild(task: PreparationTask): Promise<{ child: ChildProcess; isYielding: boolean }> {
  const env = childEnvironment(task);
  const program = join(process.cwd(), ...PROGRAM);
  const command = {
    program: process.execPath,
    arguments: ['--max-old-space-size=256', program, JSON.stringify(task)],
  };
  const yielding = performance.now() < starvedUntil ? null : await yieldingCommand(command, env.PATH);
  const started = yielding ?? command;
  const child = spawn(started.program, started.arguments, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    // On a machine that is always busy the picture still gets a share.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not allow it.
  }
  return { child, isYielding: yielding !== null };
}

/** Until then nothing is left of the processors, and pictures are prepared with a low priority. */
let starvedUntil = 0;

/**
 * Prepares a picture in a process of its own, which is ended when it takes too long or too much memory, and when the job is to end. Throws
 * PictureRefused where the picture is at fault, and anything else for what may succeed another time.
 */
export async function runPreparation(
  task: PreparationTask,
  signal: AbortSignal,
  limits: PreparationLimits = {},
): Promise<PreparedPicture> {
  const first = await tryPreparation(task, signal, limits);
  if (first !== 'starved') return first;
  starvedUntil = performance.now() + STARVED_MS;
  const second = await tryPreparation(task, signal, limits);
  if (second === 'starved') throw new Error('A process of low priority was given no time');
  return second;
}

async function tryPreparation(
  task: PreparationTask,
  signal: AbortSignal,
  { timeoutMs = TIMEOUT_MS, yieldingMs = YIELDING_MS, maxMemoryKb = MAX_MEMORY_KB }: PreparationLimits,
): Promise<PreparedPicture | 'starved'> {
  signal.throwIfAborted();
  const { child, isYielding } = await startChild(task);
  const closed = once(child, 'close');
  const began = performance.now();
  let reason: 'tooDemanding' | 'starved' | null = null;
  const end = () => void child.kill('SIGKILL');
  const endFor = (found: typeof reason) => {
    reason ??= found;
    end();
  };
  const timeout = isYielding
    ? setTimeout(() => endFor('starved'), Math.min(yieldingMs, timeoutMs))
    : setTimeout(() => endFor('tooDemanding'), timeoutMs);
  const looking = setInterval(async () => {
    const usage = await usageOf(child.pid);
    const lastedMs = performance.now() - began;
    if (!usage) return;
    if (usage.memoryKb > maxMemoryKb) endFor('tooDemanding');
    else if (isYielding && lastedMs > LOOK_AFTER_MS && usage.processorMs < lastedMs * MIN_SHARE)
      endFor('starved');
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    const [output, ended] = await Promise.all([child.stdout ? text(child.stdout) : '', closed]);
    signal.throwIfAborted();
    if (reason === 'starved') return reason;
    if (reason === 'tooDemanding') throw new PictureRefused(reason);
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
