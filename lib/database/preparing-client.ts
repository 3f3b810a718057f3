import { isPooled } from './direct-database-url';
import { LimitedClient } from './limited-client';

/** How many statements one connection keeps prepared: each takes memory of the server. */
const MAX_STATEMENTS = 500;
/** How many texts of statements are remembered as sent once. A list of values in a text makes many that are never sent again. */
const MAX_SEEN = 2_000;

/** Of a statement that was prepared before a migration, whose rows have other columns since. */
const OUTDATED = /cached plan must not change result type/;

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

/**
 * A client that keeps the statements of transactions prepared, because the verbs of the newsroom send the same ones again and again, and to parse and plan them
 * takes the server two fifths of its time. What is asked outside of transactions, such as pages, lists and searches, is planned each time for its own values. A
 * pooler gives every transaction another session, so that nothing is prepared behind one.
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
    if (result instanceof Promise) result.catch(noteOutdated);
    return result;
  }

  /** From the second time on that it is sent. Undefined for what is not to be prepared. */
  #nameOf(query: unknown): string | undefined {
    if (!isStatement(query) || query.values.length === 0 || this.getTransactionStatus() !== 'T')
      return undefined;
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

/** The transaction has failed; `transaction` runs it again (find-database-failure.ts), with statements that are prepared anew. */
function noteOutdated(error: unknown): void {
  if (OUTDATED.test(String(Reflect.get(Object(error), 'message')))) generation += 1;
}
