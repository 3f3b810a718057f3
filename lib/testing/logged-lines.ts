import pino, { type Logger } from 'pino';

/** The lines that a log writes during a task, exactly as they would be written to standard output. */
export async function loggedLines(log: Logger, task: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const stream: unknown = Reflect.get(log, pino.symbols.streamSym);
  const { level } = log;
  Object.assign(log, { [pino.symbols.streamSym]: { write: (line: string) => lines.push(line) } });
  log.level = 'info';
  try {
    await task();
  } finally {
    log.level = level;
    Object.assign(log, { [pino.symbols.streamSym]: stream });
  }
  return lines;
}
