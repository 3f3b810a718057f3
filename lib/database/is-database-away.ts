/** Error codes of the operating system (libuv) for a connection that cannot be made or has ended. */
const SYSTEM_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);

/**
 * PostgreSQL's documentation, appendix A: connection exceptions (class 08), too many connections, shutting down, starting up;
 * and the timeouts of a statement, of waiting for a lock, and of an idle transaction.
 */
const SQLSTATES = /^(?:08[0-9A-Z]{3}|53300|57P0[1-5]|57014|55P03|25P03)$/;

/** Prisma's error reference: not reachable, timed out, closed, no free connection in time, too many connections. */
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037']);

/** Messages of errors that have no code, or lose it when they are wrapped. Prisma adds its own lines above the driver's message. */
const MESSAGES = [
  /^connect ENOENT /m,
  /^timeout e(?:xpired|xceeded when trying to connect)$/m,
  /^Connection terminated/m,
  /^Client (?:has encountered a connection error|was closed) and is not queryable$/m,
  /Unable to start a transaction in the given time/,
];

/** Limits how many wrapped errors are followed, because `cause` may form a cycle. */
const MAX_DEPTH = 6;

function isConnectionError(error: object): boolean {
  const textOf = (name: string) => String(Reflect.get(error, name) ?? '');
  const codes = [textOf('code'), textOf('originalCode')];
  if (codes.some((code) => SYSTEM_CODES.has(code) || SQLSTATES.test(code) || PRISMA_CODES.has(code)))
    return true;
  return MESSAGES.some((message) => message.test(textOf('message')));
}

/** The errors that an error wraps: `cause`, the driver's error in Prisma's `meta`, and the parts of an AggregateError. */
function wrappedErrors(error: object): unknown[] {
  const meta: unknown = Reflect.get(error, 'meta');
  const driverError = meta instanceof Object ? Reflect.get(meta, 'driverAdapterError') : undefined;
  const parts: unknown = Reflect.get(error, 'errors');
  return [Reflect.get(error, 'cause'), driverError, ...(Array.isArray(parts) ? parts : [])];
}

/**
 * Whether an error means that the database cannot be reached or does not answer in time, so that a later attempt may succeed.
 * Recognises errors of the operating system, of PostgreSQL, of its driver `pg`, and of Prisma.
 */
export function isDatabaseAway(error: unknown, depth = MAX_DEPTH): boolean {
  if (!(error instanceof Object) || depth === 0) return false;
  return isConnectionError(error) || wrappedErrors(error).some((part) => isDatabaseAway(part, depth - 1));
}
