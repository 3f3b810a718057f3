import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface Command {
  program: string;
  arguments: string[];
}

/** Of util-linux and of BusyBox: runs a program in the scheduling class SCHED_IDLE, which needs no privilege. */
const CHANGER = 'chrt';
const asIdle = (...command: string[]) => ['-i', '0', ...command];

/** By search path: whether the system has the program and lets us. Other systems than Linux have none. */
const tried = new Map<string, Promise<boolean>>();

function canYield(path: string): Promise<boolean> {
  const known = tried.get(path);
  if (known) return known;
  const answer = execute(CHANGER, asIdle('true'), { env: { ...process.env, PATH: path } }).then(
    () => true,
    () => false,
  );
  tried.set(path, answer);
  return answer;
}

/**
 * The command in a form that takes only the time of processors that nothing else wants, and gives way at once; null where there is none. A low priority
 * is not enough: a process of low priority that runs on a core goes on for some milliseconds when a reader's request comes, and Linux does not take
 * its core for a free one when it looks for one.
 */
export async function yieldingCommand(
  { program, arguments: given }: Command,
  path: string,
): Promise<Command | null> {
  return (await canYield(path)) ? { program: CHANGER, arguments: asIdle(program, ...given) } : null;
}
