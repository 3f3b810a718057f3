/**
 * The milliseconds for which work occupied a processor. Unlike those on a clock, they do not grow while other programs keep the
 * machine busy, so that a limit on them fails only for work that is too much.
 */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
