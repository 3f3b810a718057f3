import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pictureBytes } from '@/lib/testing/given-media';
import { type MediaFixture, openMediaFixture } from '@/lib/testing/media-fixture';
import { yieldingCommand } from './yielding-command';

const execute = promisify(execFile);

/** The scheduling class of a process is the 41st value of its line; this is SCHED_IDLE (sched(7)). */
const CLASS_OF_ITSELF = `process.stdout.write(require('node:fs').readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')[38])`;
const SCHED_IDLE = '5';

const command = { program: process.execPath, arguments: ['-e', CLASS_OF_ITSELF] };

let fixture: MediaFixture;

beforeAll(async () => {
  fixture = await openMediaFixture();
});
afterAll(() => fixture.close());

/** A search path on which the program of this name is this script. */
async function withChanger(name: string, script: string): Promise<string> {
  const folder = join(fixture.folder, name);
  await mkdir(folder);
  await writeFile(join(folder, 'chrt'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'chrt'), 0o755);
  return `${folder}:${process.env.PATH}`;
}

/** What was learnt of the processors in another test is not known here. */
async function programWithoutMemory() {
  vi.resetModules();
  return import('./run-preparation');
}

describe('The process that prepares pictures', () => {
  it('takes the time that nothing else wants, where the system knows such a class', async () => {
    const path = process.env.PATH ?? '';
    const yielding = await yieldingCommand(command, path);
    if (!yielding) return expect(await execute('chrt', ['-i', '0', 'true']).catch(() => null)).toBeNull();
    const { stdout } = await execute(yielding.program, yielding.arguments);
    expect(stdout).toBe(SCHED_IDLE);
  });

  it('is started as it is where there is no such program, or where it is not allowed', async () => {
    expect(await yieldingCommand(command, '/nowhere')).toBeNull();
    expect(await yieldingCommand(command, await withChanger('refusing', 'exit 1'))).toBeNull();
  });

  it.each([
    ['nothing is left for it', 'starving', 'exec sleep 60', {}],
    ['too little is left for it to be done in time', 'slowed', 'while :; do :; done', { yieldingMs: 1_000 }],
  ])(
    'is started anew with a low priority where %s, and so are those after it',
    async (_when, name, does, limits) => {
      const { runPreparation } = await programWithoutMemory();
      const log = join(fixture.folder, `${name}.log`);
      process.env.PATH = await withChanger(name, `[ "$3" = true ] && exit 0\necho asked >> ${log}\n${does}`);
      const { file } = await fixture.fileOf(await pictureBytes(300, 200));
      for (let number = 0; number < 2; number += 1) {
        const task = { file, folder: fixture.folder, sizes: true, focals: [], icons: false };
        expect((await runPreparation(task, fixture.signal, limits)).variants.length).toBeGreaterThan(0);
      }
      expect(await readFile(log, 'utf8')).toBe('asked\n');
    },
    240_000,
  );
});
