// @ts-check

/** npm passes signals on, so one Ctrl-C arrives twice. A signal counts as the second Ctrl-C only after this time. */
const SAME_KEYPRESS_MS = 1_000;

/**
 * Ctrl-C, a closed terminal and a service manager's stop end the program in order, with this exit code. A second Ctrl-C ends it at
 * once, after `endAtOnce`.
 * @param {() => Promise<void>} end
 * @param {{ exitCode?: number, endAtOnce?: () => void }} [options]
 */
export function endOnSignals(end, { exitCode = 0, endAtOnce } = {}) {
  let signalledAtMs = 0;
  const onSignal = async () => {
    if (signalledAtMs > 0) {
      if (Date.now() - signalledAtMs <= SAME_KEYPRESS_MS) return;
      endAtOnce?.();
      process.exit(130);
    }
    signalledAtMs = Date.now();
    console.log('\nStopping. Press Ctrl-C again to end at once.');
    await end();
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  // Writing to a closed terminal fails, and the error must not interrupt the shutdown.
  process.stdout.on('error', () => {});
}
