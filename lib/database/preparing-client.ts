import { log } from '@/lib/log';
import { isPooled } from './direct-database-url';
import { LimitedClient } from './limited-client';

/** How many statements one connection keeps prepared: each takes memory of the server. */
const MAX_STATEMENTS = 500;
/** How many texts of statements are remembered as sent once. A list of values in a text makes many that are never sent again. */
const MAX_SEEN = 2_000;

/** The function of PostgreSQL that refuses a statement whose rows have other columns since a migration. Its message is in the server's language. */
const REFUSES_OUTDATED = 'RevalidateCachedQuery';
/** SQLSTATEs: the session has no such prepared statement, or has another one of this name. */
const OTHER_SESSION = /^(?:26000|42P05)$/;
/** SQLSTATE of a transaction that is to be run again (find-database-failure.ts). */
const RUN_AGAIN = '40001';

interface Statement {
  text: string;
  values: unknown[];
  name?: string | undefined;
}

const isStatement = (query: unknown): query is Statement =>
  typeof query === 'object' &&
  query !== null &&
  typeof Reflect.get(query, 'text') === 'string' &&
  Reflect.get(query, 'name') === undefined &&
  Array.isArray(Reflect.get(query, 'values'));

/** Raised when a statement is outdated: then all that were prepared may be, on every connection. */
let generation = 1;
/** Whether a connection has met a session that is not its own. */
let sharesSessions = false;

/**
 * A client that keeps the statements of transactions prepared, because the verbs of the newsroom send the same ones again and again, and to parse and plan them
 * takes the server two fifths of its time. What is asked outside of transactions, such as pages, lists and searches, is planned each time for its own values. A
 * pooler gives every transaction another session, so that nothing is prepared behind one, nor behind what turns out to be one.
 */
export class PreparingClient extends LimitedClient {
  readonly #isPooled = isPooled();
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();
  #generation = generation;

  // biome-ignore lint/suspicious/noExplicitAny: pg declares eight overloads, all of which are passed on unchanged
  override query(...args: any[]): any {
    const [query, ...others] = args;
    const name = this.#isPooled ? undefined : this.#nameOf(query);
    if (name === undefined) return super.query(...args);
    const result: unknown = super.query({ ...query, name }, ...others);
    return result instanceof Promise ? result.catch(throwAgain) : result;
  }

  /** From the second time on that it is sent. Undefined for what is not to be prepared. */
  #nameOf(query: unknown): string | undefined {
    if (sharesSessions || !isStatement(query) || query.values.length === 0) return undefined;
    if (this.getTransactionStatus() !== 'T') return undefined;
    if (this.#generation !== generation) {
      this.#names.clear();
      this.#generation = generation;
    }
    const known = this.#names.get(query.text);
    if (known !== undefined || this.#names.size >= MAX_STATEMENTS) return known;
    if (!this.#seen.has(query.text)) {
      if (this.#seen.size >= MAX_SEEN) this.#seen.clear();
      this.#seen.add(query.text);
      return undefined;
    }
    const name = `${generation}:${this.#names.size + 1}`;
    this.#names.set(query.text, name);
    return name;
  }
}

function noteOtherSession(): void {
  if (sharesSessions) return;
  sharesSessions = true;
  log.warn(
    'DATABASE_URL leads to something that shares sessions, such as a pooler: set DATABASE_DIRECT_URL to the PostgreSQL server itself',
  );
}

/** The transaction has failed for the sake of its prepared statement alone: it is run again, with statements that are prepared anew, or not at all. */
function throwAgain(error: unknown): never {
  const textOf = (name: string) => String(Reflect.get(Object(error), name));
  const isOutdated = textOf('routine') === REFUSES_OUTDATED;
  const isOfOther = OTHER_SESSION.test(textOf('code'));
  if (isOutdated) generation += 1;
  if (isOfOther) noteOtherSession();
  if (isOutdated || isOfOther) Object.assign(Object(error), { code: RUN_AGAIN });
  throw error;
}
