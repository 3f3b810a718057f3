// @ts-check
// Plain JavaScript, because the launcher and its preparations run before TypeScript can be loaded.
import { format, stripVTControlCharacters } from 'node:util';

/** Those of lib/log.ts. */
const LEVELS = { info: 30, warn: 40, error: 50, fatal: 60 };

/** Whether standard output and standard error hold one JSON object per line and nothing else. */
export const wantsJson = () => process.env.LOG_FORMAT?.trim() === 'json';

/**
 * @param {number} level
 * @param {string} text
 */
function toLine(level, text) {
  return `${JSON.stringify({ level, time: new Date().toISOString(), msg: stripVTControlCharacters(text).trim() })}\n`;
}

/**
 * What is written to the stream up to the end of a line becomes one object. Several lines that come at once, such as an error with its
 * stack, stay together.
 * @param {NodeJS.WriteStream} stream
 * @param {number} level
 * @returns {(level: number, text: string) => void}
 */
function convert(stream, level) {
  const write = stream.write.bind(stream);
  let unfinished = '';
  const flush = () => {
    if (unfinished.trim() !== '') write(toLine(level, unfinished));
    unfinished = '';
  };
  /**
   * @param {string | Uint8Array} chunk
   * @param {unknown} [encoding]
   * @param {unknown} [callback]
   */
  stream.write = (chunk, encoding, callback) => {
    unfinished += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    if (unfinished.endsWith('\n')) flush();
    const done = [encoding, callback].find((value) => typeof value === 'function');
    if (typeof done === 'function') process.nextTick(/** @type {() => void} */ (done));
    return true;
  };
  process.once('exit', flush);
  return (ownLevel, text) => void write(toLine(ownLevel, text));
}

/**
 * Makes this process write nothing but JSON when LOG_FORMAT says so: its own lines for operators, and what comes from Node and packages. The log
 * (lib/log.ts) is JSON already and writes past these streams.
 */
export function writeJsonLines() {
  if (!wantsJson()) return;
  convert(process.stdout, LEVELS.info);
  const write = convert(process.stderr, LEVELS.error);
  // Warnings and fatal errors of Node itself go past the streams.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => write(LEVELS.warn, `${warning.name}: ${warning.message}`));
  process.on('uncaughtException', (error) => {
    // Whoever else listens, as Next does, decides what becomes of the process.
    if (process.listenerCount('uncaughtException') > 1) return;
    write(LEVELS.fatal, format(error));
    process.exit(1);
  });
}
