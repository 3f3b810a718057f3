import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { PhaseTimes } from './phase-times';

const BUSY_MS = 600;

/** Ends after some time in which it has done nothing, or nothing but work. */
async function run(times: PhaseTimes, name: string, code: string): Promise<void> {
  const program = spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
  times.follow(name, program);
  await new Promise((resolve) => program.once('close', resolve));
}

const WORK = `const used = () => { const { user, system } = process.cpuUsage(); return user + system; };
  const end = used() + ${BUSY_MS * 1000}; while (used() < end);`;
const INSIDE = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(WORK)}]);`;

function secondsOf(times: PhaseTimes, name: string): { wall: number; processor: number } {
  const line = times.lines().find((each) => each.trim().startsWith(name)) ?? '';
  const [wall, processor] = [...line.matchAll(/([\d.]+) s/g)].map(([, value]) => Number(value));
  return { wall: wall ?? Number.NaN, processor: processor ?? Number.NaN };
}

it('A program that works counts with the processor time it used, one that waits with next to none', async () => {
  const times = new PhaseTimes();
  await run(times, 'waiting', `setTimeout(() => {}, ${BUSY_MS})`);
  await run(times, 'working', WORK);
  expect(secondsOf(times, 'waiting').wall).toBeGreaterThanOrEqual(BUSY_MS / 1000);
  expect(secondsOf(times, 'waiting').processor).toBeLessThan(BUSY_MS / 1000);
  expect(secondsOf(times, 'working').processor).toBeGreaterThanOrEqual(BUSY_MS / 1000);
});

it('What a program has started counts as its own, and beside others each counts for itself', async () => {
  const times = new PhaseTimes();
  await Promise.all([run(times, 'outer', INSIDE), run(times, 'idle', 'setTimeout(() => {}, 10)')]);
  expect(secondsOf(times, 'outer').processor).toBeGreaterThanOrEqual(BUSY_MS / 1000);
  expect(secondsOf(times, 'idle').processor).toBeLessThan(BUSY_MS / 1000);
});

it('The last lines are the sum, what the whole machine did, and how busy it was', () => {
  const [sum, machine, share] = new PhaseTimes().lines().slice(-3);
  expect(sum).toMatch(/^ {2}Together +[\d.]+ s +[\d.]+ s$/);
  expect(machine).toMatch(/^ {2}The whole machine, .+ [\d.]+ s$/);
  expect(share).toMatch(/were busy for \d+ % of the tests\.$/);
});
