import pino from 'pino';
import { withSources } from './stack-sources';

// lib/env refuses an unknown level with an error. This module must not throw before that error is shown.
const requested = process.env.LOG_LEVEL?.trim() ?? '';
const level = requested === 'silent' || requested in pino.levels.values ? requested : 'info';

function serializeError(error: Error) {
  const serialized = pino.stdSerializers.err(error);
  return { ...serialized, ...(serialized.stack && { stack: withSources(serialized.stack) }) };
}

/** Writes one JSON object per line to standard output, so that text from a request cannot forge a second log line. */
export const log = pino(
  {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: serializeError },
    redact: ['password', '*.password', 'secret', '*.secret', 'token', '*.token'],
  },
  // Past process.stdout, which makes JSON of other lines (lib/write-json-lines.mjs).
  pino.destination(1),
);
