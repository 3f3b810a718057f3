import { OperatorError } from '@/lib/operator-error';

/** How much is measured. Times in seconds. */
export interface Plan {
  /** Before the first round of every contender, and before each later one. */
  warmUp: number;
  rewarm: number;
  round: number;
  rounds: number;
  articles: number;
  coldRenders: number;
  publications: number;
}

export interface BenchOptions {
  plan: Plan;
  /** Whether docs/benchmarks.md is to be written. */
  write: boolean;
  /** Where the server under test leaves a profile of its processor time, or null. */
  profileFolder: string | null;
}

const FULL: Plan = {
  warmUp: 10,
  rewarm: 2,
  round: 10,
  rounds: 3,
  articles: 1_000,
  coldRenders: 400,
  publications: 60,
};
const QUICK: Plan = { ...FULL, warmUp: 2, rewarm: 1, round: 3, coldRenders: 200, publications: 50 };

/** Throws an OperatorError for what it does not know. */
export function readOptions(args: readonly string[]): BenchOptions {
  const options: BenchOptions = { plan: FULL, write: false, profileFolder: null };
  for (const arg of args) {
    if (arg === '--quick') options.plan = QUICK;
    else if (arg === '--write') options.write = true;
    else if (arg.startsWith('--profile=')) options.profileFolder = arg.slice('--profile='.length);
    else throw new OperatorError(`There is no option "${arg}": see npm run bench -- --help.`);
  }
  return options;
}
