/** Seconds with one digit, as operators read them. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Says what is being done, a dot for every few seconds that it lasts, and how long it took. */
export async function step<Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> {
  const started = Date.now();
  process.stdout.write(`${what} …`);
  const sign = setInterval(() => process.stdout.write('.'), 3_000);
  try {
    const result = await work();
    process.stdout.write(` done (${seconds(Date.now() - started)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(' failed\n');
    throw error;
  } finally {
    clearInterval(sign);
  }
}
