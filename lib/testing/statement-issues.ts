import type { Client } from 'pg';
import { type PlanNode, planIssues } from './plan-issues';
import type { Statement } from './recorded-statements';

/** Enough of a statement to recognise it. Characters. */
const SHOWN_LENGTH = 300;

/** The rows of each table, as the planner knows them. */
async function rowsOfTables(client: Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; rows: number }>(
    `SELECT "relname" AS "name", "reltuples"::float AS "rows" FROM pg_class WHERE "relkind" = 'r'`,
  );
  return new Map(rows.map(({ name, rows: count }) => [name, count]));
}

function hasOffset({ text, values }: Statement): boolean {
  const [, parameter] = /OFFSET \$(\d+)/.exec(text) ?? [];
  return parameter ? Number(values[Number(parameter) - 1]) > 0 : /OFFSET [1-9]/.test(text);
}

/** What of the statement grows with the tables, by the plan that the database makes for these values. */
export async function statementIssues(client: Client, statement: Statement): Promise<string[]> {
  const { text, values } = statement;
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>({
    text: `EXPLAIN (FORMAT JSON) ${text}`,
    values,
  });
  const [explained] = rows[0]?.['QUERY PLAN'] ?? [];
  if (!explained) throw new Error(`there is no plan of ${text}`);
  const issues = planIssues(explained.Plan, await rowsOfTables(client));
  return [...(hasOffset(statement) ? ['an offset'] : []), ...issues].map(
    (issue) => `${issue}, in: ${text.slice(0, SHOWN_LENGTH)}`,
  );
}
