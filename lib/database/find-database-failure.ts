/**
 * Why the database could not do what it was asked, where a later attempt may succeed.
 * `away`: it cannot be reached, does not answer in time, starts, recovers or shuts down. `busy`: it waited too long for a lock or a
 * free connection, or ended one of two transactions that waited for each other. `conflict`: the same, where the transaction may be
 * run again at once. `full`: its disk is full. `readOnly`: it accepts no changes, as a standby server does.
 */
export type DatabaseFailure = 'away' | 'busy' | 'conflict' | 'full' | 'readOnly';

/** Error codes of the operating system (libuv) for a connection that cannot be made or has ended. */
const SYSTEM_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);

/** SQLSTATEs of PostgreSQL's documentation, appendix A, and codes of Prisma's error reference. */
const CODES: [RegExp, DatabaseFailure][] = [
  // Serialization failure, also of a prepared statement (preparing-client.ts), deadlock; Prisma's name for both.
  [/^(?:40001|40P01|P2034)$/, 'conflict'],
  [/^53100$/, 'full'],
  [/^25006$/, 'readOnly'],
  // Out of memory, too many connections; timeouts of a lock, a statement, and an idle transaction.
  [/^(?:53[0-9A-Z]{3}|55P03|57014|25P0[34])$/, 'busy'],
  // Timed out while waiting for a free connection; too many connections; a transaction that began too late or took too long.
  [/^(?:P2024|P2037|P2028)$/, 'busy'],
  // Connection exceptions, shutdown, recovery, input or output of the operating system.
  [/^(?:08[0-9A-Z]{3}|57P0[1-5]|58030)$/, 'away'],
  // Not reachable, timed out, closed.
  [/^P10(?:01|02|08|17)$/, 'away'],
];

/** The names by which Prisma's adapter describes an error of its driver, which has then lost its code. */
const ADAPTER_KINDS: Partial<Record<string, DatabaseFailure>> = {
  DatabaseNotReachable: 'away',
  ConnectionClosed: 'away',
  SocketTimeout: 'away',
  TooManyConnections: 'busy',
  TransactionWriteConflict: 'conflict',
};

/** Messages of errors that have no code, or lose it when they are wrapped. Prisma adds its own lines above the driver's message. */
const MESSAGES: [RegExp, DatabaseFailure][] = [
  [/^connect ENOENT /m, 'away'],
  [/^timeout expired$/m, 'away'],
  [/^Connection terminated/m, 'away'],
  [/^Client (?:has encountered a connection error|was closed) and is not queryable$/m, 'away'],
  // All connections of the pool are in use.
  [/^timeout exceeded when trying to connect$/m, 'busy'],
  [/Unable to start a transaction in the given time/, 'busy'],
];

/** Limits how many wrapped errors are followed, because `cause` may form a cycle. */
const MAX_DEPTH = 6;

function failureOfCode(code: string): DatabaseFailure | undefined {
  if (SYSTEM_CODES.has(code)) return 'away';
  return CODES.find(([pattern]) => pattern.test(code))?.[1];
}

function ownFailure(error: object): DatabaseFailure | undefined {
  const textOf = (name: string) => String(Reflect.get(error, name) ?? '');
  return (
    failureOfCode(textOf('code')) ??
    failureOfCode(textOf('originalCode')) ??
    ADAPTER_KINDS[textOf('kind')] ??
    MESSAGES.find(([pattern]) => pattern.test(textOf('message')))?.[1]
  );
}

/** The errors that an error wraps: `cause`, the driver's error in Prisma's `meta`, and the parts of an AggregateError. */
function wrappedErrors(error: object): unknown[] {
  const meta: unknown = Reflect.get(error, 'meta');
  const driverError = meta instanceof Object ? Reflect.get(meta, 'driverAdapterError') : undefined;
  const parts: unknown = Reflect.get(error, 'errors');
  return [Reflect.get(error, 'cause'), driverError, ...(Array.isArray(parts) ? parts : [])];
}

/** An error and the errors that it wraps. */
export function* errorsWithin(error: unknown, depth = MAX_DEPTH): Generator<object> {
  if (!(error instanceof Object) || depth === 0) return;
  yield error;
  for (const part of wrappedErrors(error)) yield* errorsWithin(part, depth - 1);
}

/**
 * Why the database failed, or null when an error has another reason, such as a bug or a refused value. Recognises errors of the
 * operating system, of PostgreSQL, of its driver `pg`, and of Prisma, also when they are wrapped (a raw query's is P2010).
 */
export function findDatabaseFailure(error: unknown): DatabaseFailure | null {
  for (const each of errorsWithin(error)) {
    const failure = ownFailure(each);
    if (failure) return failure;
  }
  return null;
}
