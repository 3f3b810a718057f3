/**
 * Calls back when an answer has not arrived after `ms`. A process that had no turn for long finds its timers due before it reads what
 * has arrived meanwhile; so that is read first. Otherwise a busy machine would look like a database that does not answer.
 */
export function whenOverdue(ms: number, onOverdue: () => void): { stop(): void } {
  let check: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    check = setImmediate(onOverdue);
  }, ms);
  return {
    stop() {
      clearTimeout(timer);
      clearImmediate(check);
    },
  };
}
