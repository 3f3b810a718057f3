import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

type Phase = { name: string; wallSeconds: number; processorSeconds: number };

/**
 * Processor time of all programs that this process has started and that have ended, with all that they started themselves and waited
 * for. In seconds; null where there is no /proc.
 */
function ofEndedPrograms(): number | null {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // The values after the name of the program, which may hold spaces: the 14th and 15th of them.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(13, 15);
    return (Number(user) + Number(system)) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/** Of all processors of the machine together, since it was started. Milliseconds. */
function ofMachine() {
  const times = cpus().map((cpu) => cpu.times);
  const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0);
  return { all, idle: times.reduce((sum, { idle }) => sum + idle, 0) };
}

/**
 * How long the programs of a run took, and how much of the machine's processors they used. What makes a run longer on a small machine is
 * the sum of the second column.
 */
export class PhaseTimes {
  readonly #phases: Phase[] = [];
  readonly #machineAtStart = ofMachine();
  #counted = ofEndedPrograms();

  constructor() {
    this.#add('Packages and generated files', performance.now(), this.#counted ?? 0);
  }

  /** The phase lasts as long as the program; programs may run side by side. */
  follow(name: string, program: ChildProcess): void {
    const startedAt = performance.now();
    // All that has ended since the last program did is this one, or what was started and waited for in between.
    program.once('exit', () => {
      const now = ofEndedPrograms();
      this.#add(name, performance.now() - startedAt, (now ?? 0) - (this.#counted ?? 0));
      this.#counted = now;
    });
  }

  #add(name: string, wallMs: number, processorSeconds: number): void {
    this.#phases.push({ name, wallSeconds: wallMs / 1000, processorSeconds });
  }

  /** A line for each phase, and what the machine did meanwhile. */
  lines(): string[] {
    const row = (name: string, wall: string, processor: string) =>
      `  ${name.padEnd(46)}${wall.padStart(9)}${processor.padStart(12)}`;
    const seconds = (value: number) => `${value.toFixed(1)} s`;
    const ofPrograms = (value: number) => (this.#counted === null ? '–' : seconds(value));
    const sum = this.#phases.reduce((total, phase) => total + phase.processorSeconds, 0);
    const { all, idle } = ofMachine();
    const busy = (all - this.#machineAtStart.all - (idle - this.#machineAtStart.idle)) / 1000;
    const share = busy / Math.max(1, (all - this.#machineAtStart.all) / 1000);
    return [
      row('', 'time', 'processor'),
      ...this.#phases.map((phase) =>
        row(phase.name, seconds(phase.wallSeconds), ofPrograms(phase.processorSeconds)),
      ),
      row('Together', seconds(performance.now() / 1000), ofPrograms(sum)),
      // A browser does not wait for the processes of its pages, so that only the machine has counted them.
      row('The whole machine, with the pages of browsers', '', seconds(busy)),
      `  Its ${cpus().length} processors were busy for ${Math.round(100 * share)} % of the tests.`,
    ];
  }
}

/** Of this run. */
export const phaseTimes = new PhaseTimes();
