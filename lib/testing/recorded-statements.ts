import pg from 'pg';
import { vi } from 'vitest';

export interface Statement {
  text: string;
  values: unknown[];
}

function toStatement([query, values]: unknown[]): Statement | null {
  if (typeof query === 'string') return { text: query, values: Array.isArray(values) ? values : [] };
  const { text, values: given } = Object(query) as Partial<Statement>;
  return typeof text === 'string' ? { text, values: given ?? [] } : null;
}

/** The statements that a task sends to the database, with their values, except those that begin and end transactions. */
export async function recordedStatements(task: () => Promise<unknown>): Promise<Statement[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await task();
    const statements = spy.mock.calls.flatMap((call) => toStatement(call as unknown[]) ?? []);
    return statements.filter(({ text }) => /^[\s(]*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text));
  } finally {
    spy.mockRestore();
  }
}
