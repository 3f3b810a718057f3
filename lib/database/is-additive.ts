import { bareStatements } from './bare-statements';
import type { MigrationFile } from './migration-files';

const NAME = String.raw`(?:"[^"]+"|[\w.]+)`;

/** What a build that does not know the migration may trip over: something is gone, renamed, of another type, or newly demanded. */
const BREAKING = [
  /\bDROP\s+(?!INDEX\b|TRIGGER\b|FUNCTION\b|NOT\s+NULL\b|CONSTRAINT\b)/i,
  // A check may go. Conflicts are found by keys, whose names end so, and deletions follow them.
  /\bDROP\s+CONSTRAINT\s+(?:IF\s+EXISTS\s+)?"?\w+_(?:pkey|key|fkey|excl)\b/i,
  // The statement, and not the event of a trigger.
  /(?<!\b(?:BEFORE|AFTER|OR)\s+)\bTRUNCATE\b/i,
  /\bRENAME\b/i,
  /\bALTER\s+(?:COLUMN\s+)?(?:"[^"]+"|\w+)\s+(?:SET\s+DATA\s+)?TYPE\b/i,
  /\bSET\s+NOT\s+NULL\b/i,
  // The older build's client cannot read a value of an enum that it does not know.
  /\bALTER\s+TYPE\b/i,
];

/** `ADD COLUMN … NOT NULL` without a default: the older build's inserts do not name the column. */
function demandsNewColumn(bare: string): boolean {
  const columns = bare.match(/\bADD\s+COLUMN\b[^;,]*/gi) ?? [];
  return columns.some(
    (column) => /\bNOT\s+NULL\b/i.test(column) && !/\b(?:DEFAULT|GENERATED)\b/i.test(column),
  );
}

function namesIn(bare: string, pattern: string): Set<string> {
  return new Set(
    [...bare.matchAll(new RegExp(`${pattern}\\s+(${NAME})`, 'gi'))].map(([, name = '']) => name),
  );
}

/** `table column` of the columns that are added without a default, so that the older build leaves them empty. */
function emptyColumns(alterations: RegExpMatchArray[]): Set<string> {
  return new Set(
    alterations.flatMap(([, table = '', actions = '']) =>
      [...actions.matchAll(new RegExp(`\\bADD\\s+COLUMN\\s+(${NAME})([^,]*)`, 'gi'))]
        .filter(([, , definition = '']) => !/\b(?:DEFAULT|GENERATED)\b/i.test(definition))
        .map(([, column = '']) => `${table} ${column}`),
    ),
  );
}

/** Without the foreign keys of columns that the older build leaves empty: rows of its own always meet them. */
function withoutNewKeys(table: string, actions: string, empty: Set<string>): string {
  const key = new RegExp(`\\bADD\\s+(?:CONSTRAINT\\s+${NAME}\\s+)?FOREIGN\\s+KEY\\s*\\(([^)]*)\\)`, 'gi');
  return actions.replace(key, (clause, columns: string) =>
    columns.split(',').every((column) => empty.has(`${table} ${column.trim()}`)) ? '' : clause,
  );
}

/** A new rule for rows of a table that is not new itself. */
function demandsNewRule(bare: string): boolean {
  const created = namesIn(bare, String.raw`\bCREATE\s+TABLE(?:\s+IF\s+NOT\s+EXISTS)?`);
  const alterations = [
    ...bare.matchAll(new RegExp(`\\bALTER\\s+TABLE\\s+(?:ONLY\\s+)?(${NAME})([^;]*)`, 'gi')),
  ];
  const empty = emptyColumns(alterations);
  const constrained = alterations
    .filter(([, table = '', actions = '']) =>
      /\bADD\s+(?:CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY|EXCLUDE)\b/i.test(
        withoutNewKeys(table, actions, empty),
      ),
    )
    .map(([, table = '']) => table);
  const indexed = [
    ...bare.matchAll(new RegExp(`\\bCREATE\\s+UNIQUE\\s+INDEX\\b[^;]*?\\bON\\s+(${NAME})`, 'gi')),
  ].map(([, table = '']) => table);
  return [...constrained, ...indexed].some((table) => !created.has(table));
}

/** A trigger or function that is dropped, unless the same script creates it anew. */
function dropsProgram(bare: string): boolean {
  return ['TRIGGER', 'FUNCTION'].some((kind) => {
    const created = namesIn(bare, String.raw`\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?${kind}`);
    const dropped = namesIn(bare, String.raw`\bDROP\s+${kind}(?:\s+IF\s+EXISTS)?`);
    return [...dropped].some((name) => !created.has(name));
  });
}

/**
 * Whether a build that does not know this migration can go on using the database: it adds tables, indexes, and columns that are nullable
 * or have a default, and takes nothing away. Reads the text only, and says no where it is in doubt, unless the folder says why it is harmless.
 */
export function isAdditive({
  script,
  mayDestroy,
  isHarmless,
}: Pick<MigrationFile, 'script' | 'mayDestroy' | 'isHarmless'>): boolean {
  if (isHarmless) return !mayDestroy;
  const bare = bareStatements(script);
  return (
    !mayDestroy &&
    !BREAKING.some((pattern) => pattern.test(bare)) &&
    !demandsNewColumn(bare) &&
    !demandsNewRule(bare) &&
    !dropsProgram(bare)
  );
}
