import type pg from 'pg';
import { bareStatements } from './bare-statements';

interface ConcurrentIndex {
  name: string;
  statement: string;
}

const BUILDS_INDEX = /^CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s+"(\w+)"\s+ON\s/i;
/** A line that is a comment as a whole. Within a statement there are none, so that quoted text is never taken for one. */
const COMMENT_LINE = /^\s*--.*$/gm;

/** The indexes that a script builds while others write; null for a script that does anything else. */
export function concurrentIndexes(script: string): ConcurrentIndex[] | null {
  const statements = script
    .replace(COMMENT_LINE, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  const indexes = statements.flatMap((statement) => {
    const [, name] = BUILDS_INDEX.exec(statement) ?? [];
    return name ? [{ name, statement }] : [];
  });
  return indexes.length > 0 && indexes.length === statements.length ? indexes : null;
}

/** Whether a script says that something be done while others write, which no transaction can. */
export const isConcurrent = (script: string) => /\bCONCURRENTLY\b/i.test(bareStatements(script));

/** Builds an index outside a transaction. One that an attempt before this one has built is kept; what an interrupted one left is useless and built anew. */
export async function buildConcurrently(
  client: pg.ClientBase,
  { name, statement }: ConcurrentIndex,
): Promise<void> {
  const { rows } = await client.query<{ isValid: boolean }>(
    `SELECT indisvalid AS "isValid" FROM pg_index WHERE indexrelid = to_regclass($1)`,
    [`"${name}"`],
  );
  if (rows[0]?.isValid) return;
  if (rows[0]) await client.query(`DROP INDEX CONCURRENTLY "${name}"`);
  await client.query(statement);
}
