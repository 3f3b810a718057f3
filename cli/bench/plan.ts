import { OperatorError } from '@/lib/operator-error';

/** How much is measured. */
export interface Plan {
  /** Before the first round of every server, and before each later one. */
  warmUpSeconds: number;
  rewarmSeconds: number;
  roundSeconds: number;
  rounds: number;
  articles: number;
  coldRenders: number;
  publications: number;
}

export interface BenchOptions {
  plan: Plan;
  /** Whether docs/benchmarks.md is written. */
  write: boolean;
  /** The folder for a CPU profile of the measured server, or null. */
  profileFolder: string | null;
}

const FULL: Plan = {
  warmUpSeconds: 10,
  rewarmSeconds: 2,
  roundSeconds: 10,
  rounds: 3,
  articles: 1_000,
  coldRenders: 400,
  publications: 60,
};
const QUICK: Plan = {
  ...FULL,
  warmUpSeconds: 2,
  rewarmSeconds: 1,
  roundSeconds: 3,
  coldRenders: 200,
  publications: 50,
};

/** Throws an OperatorError for an unknown option. */
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
