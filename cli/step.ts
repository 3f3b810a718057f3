import { wantsJson } from '@/lib/write-json-lines.mjs';

/** Seconds with one decimal, for operators. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Prints a description, a dot every 3 s for people at a terminal while the work lasts, and how long it took. */
export async function step<Result>(
  description: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const started = Date.now();
  process.stdout.write(`${description} …`);
  const progress = wantsJson() ? undefined : setInterval(() => process.stdout.write('.'), 3_000);
  try {
    const result = await work();
    process.stdout.write(` done (${seconds(Date.now() - started)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(' failed\n');
    throw error;
  } finally {
    clearInterval(progress);
  }
}
