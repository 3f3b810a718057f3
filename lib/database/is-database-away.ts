/** What the system says when there is nobody at the other end, or nobody any more. */
const SYSTEM = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);

/**
 * PostgreSQL, appendix A: connection exceptions (class 08), too many connections, shutting down, starting up; and what its
 * time limits end: a statement, waiting for a lock, an idle transaction.
 */
const SQLSTATE = /^(?:08[0-9A-Z]{3}|53300|57P0[1-5]|57014|55P03|25P03)$/;

/** Prisma's error reference: not reachable, timed out, closed, no connection free in time, too many connections. */
const PRISMA = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037']);

/** What has no code, or loses it on its way. Prisma writes lines of its own above what the driver said. */
const SENTENCES = [
  /^connect ENOENT /m,
  /^timeout e(?:xpired|xceeded when trying to connect)$/m,
  /^Connection terminated/m,
  /^Client (?:has encountered a connection error|was closed) and is not queryable$/m,
  /Unable to start a transaction in the given time/,
];

/** Errors wrap one another, and a library may make a circle of them. */
const DEPTH = 6;

function saysSo(error: object): boolean {
  const said = (name: string) => String(Reflect.get(error, name) ?? '');
  const codes = [said('code'), said('originalCode')];
  if (codes.some((code) => SYSTEM.has(code) || SQLSTATE.test(code) || PRISMA.has(code))) return true;
  return SENTENCES.some((sentence) => sentence.test(said('message')));
}

/** What an error was made of: `cause`, what Prisma keeps in `meta`, and the parts of an AggregateError. */
function inside(error: object): unknown[] {
  const meta: unknown = Reflect.get(error, 'meta');
  const wrapped = meta instanceof Object ? Reflect.get(meta, 'driverAdapterError') : undefined;
  const parts: unknown = Reflect.get(error, 'errors');
  return [Reflect.get(error, 'cause'), wrapped, ...(Array.isArray(parts) ? parts : [])];
}

/**
 * Whether this was thrown because the database cannot be reached or does not answer, which trying again shortly may mend. Knows
 * the errors of the system (libuv), of PostgreSQL, of its driver, and of Prisma.
 */
export function isDatabaseAway(error: unknown, depth = DEPTH): boolean {
  if (!(error instanceof Object) || depth === 0) return false;
  return saysSo(error) || inside(error).some((part) => isDatabaseAway(part, depth - 1));
}
