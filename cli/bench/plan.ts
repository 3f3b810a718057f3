import { OperatorError } from '@/lib/operator-error';

/** How much is measured. */
export interface Plan {
  /** Before the first round of every server, and before each later one. */
  warmUpSeconds: number;
  rewarmSeconds: number;
  roundSeconds: number;
  rounds: number;
  coldRenders: number;
  publications: number;
  /** Sizes of the site, each in a database of its own. Other servers are compared at the first one. */
  editions: number[];
  /** How often each page of the sizes is requested cold, and each list of the studio opened. */
  coldRounds: number;
  /** Of each load with publishing beside it. */
  loadSeconds: number;
}

export interface BenchOptions {
  plan: Plan;
  /** Minutes of mixed load at the largest size, instead of everything else; null for a usual run. */
  soakMinutes: number | null;
  /** Whether docs/benchmarks.md is written. */
  write: boolean;
  /** The folder for CPU profiles of the measured server's processes, or null. */
  profileFolder: string | null;
}

const FULL: Plan = {
  warmUpSeconds: 10,
  rewarmSeconds: 2,
  roundSeconds: 10,
  rounds: 3,
  coldRenders: 200,
  publications: 60,
  editions: [1_000],
  coldRounds: 40,
  loadSeconds: 40,
};
const QUICK: Plan = {
  ...FULL,
  warmUpSeconds: 2,
  rewarmSeconds: 1,
  roundSeconds: 3,
  coldRenders: 100,
  publications: 25,
  coldRounds: 20,
  loadSeconds: 10,
};

/** The smallest site has lists of more than one page. */
const MIN_EDITIONS = 1_000;

function wholeNumber(text: string, option: string, min: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= min) return number;
  throw new OperatorError(`${option} takes a whole number from ${min.toLocaleString('en')}.`);
}

/** Throws an OperatorError for an unknown option. */
export function readOptions(args: readonly string[]): BenchOptions {
  const options = { plan: { ...(args.includes('--quick') ? QUICK : FULL) }, write: false };
  let profileFolder: string | null = null;
  let soakMinutes: number | null = null;
  for (const arg of args) {
    const [name = '', value = ''] = arg.split('=', 2);
    if (arg === '--quick') continue;
    if (arg === '--write') options.write = true;
    else if (name === '--editions') {
      const editions = wholeNumber(value, name, MIN_EDITIONS);
      options.plan.editions = [...new Set([MIN_EDITIONS, editions])];
    } else if (name === '--soak') soakMinutes = wholeNumber(value, name, 1);
    else if (name === '--profile' && value) profileFolder = value;
    else throw new OperatorError(`There is no option "${arg}": see npm run bench -- --help.`);
  }
  if (options.write && soakMinutes !== null)
    throw new OperatorError('--soak measures nothing that docs/benchmarks.md holds: leave out --write.');
  return { ...options, soakMinutes, profileFolder };
}
