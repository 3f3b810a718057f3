import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const MODULE = pathToFileURL('lib/lower-priority.mjs').href;

/** The priorities of all threads of a program, each once, the lowest value first, after these lines ran in it. */
function prioritiesAfter(lines: string): number[] {
  const program = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { getPriority } from 'node:os';
    import { Worker } from 'node:worker_threads';
    import { lowerProcessPriority, lowerThreadPriority } from '${MODULE}';
    ${lines}
    const all = readdirSync('/proc/self/task').map((thread) => getPriority(Number(thread)));
    console.log(JSON.stringify([...new Set(all)].sort((one, other) => one - other)));
    process.exit();`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

const startWorker = (priority: number) => `
  const source = "import('${MODULE}').then(async (it) => { it.lowerThreadPriority(${priority});"
    + " const { parentPort } = await import('node:worker_threads');"
    + " parentPort.on('message', () => {}); parentPort.postMessage('lowered'); })";
  const worker = new Worker(source, { eval: true });
  await new Promise((resolve) => worker.once('message', resolve));`;

it.runIf(process.platform === 'linux')('A process lowers the priority of all its threads', () => {
  expect(prioritiesAfter('')).toEqual([0]);
  expect(prioritiesAfter('lowerProcessPriority(5);')).toEqual([5]);
  expect(prioritiesAfter(`lowerProcessPriority(5); ${startWorker(5)}`)).toEqual([5]);
});

it.runIf(process.platform === 'linux')('A thread lowers its own priority, and that of no other', () => {
  expect(prioritiesAfter(startWorker(19))).toEqual([0, 19]);
  expect(prioritiesAfter(`lowerProcessPriority(5); ${startWorker(19)}`)).toEqual([5, 19]);
});

it('A program goes on where its priority cannot be changed', () => {
  expect(prioritiesAfter('lowerProcessPriority(NaN); lowerThreadPriority(NaN);')).toHaveLength(1);
});
