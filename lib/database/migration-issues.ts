import type { MigrationFile } from './migration-files';

/** A row of `_prisma_migrations` that is not marked as rolled back. */
export type AppliedMigration = { name: string; checksum: string; finished: boolean };

const WORDS_BEFORE_A_STATEMENT = String.raw`(?:^|;|\$\w*\$|\b(?:BEGIN|THEN|ELSE|LOOP)\b)\s*`;
const DROPS_OR_EMPTIES_A_TABLE = new RegExp(
  `${WORDS_BEFORE_A_STATEMENT}(?:DROP\\s+(?:TABLE|SCHEMA)|TRUNCATE)\\b`,
  'i',
);
const DROPS_A_COLUMN =
  /\bALTER\s+TABLE\b[^;]*\bDROP\s+(?!CONSTRAINT\b|DEFAULT\b|NOT\b|IDENTITY\b|EXPRESSION\b)["\w]/i;
const ENDS_THE_TRANSACTION = /(?:^|;)\s*(?:COMMIT|ROLLBACK|BEGIN|START\s+TRANSACTION)\s*;/i;

/** A script without comments and quoted text, in which these words are no statements. */
function bareStatements(script: string): string {
  return script.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, ' ');
}

/** Problems in the text of a migration: it drops data without saying so, or could be applied in part. */
export function scriptIssues({ name, script, mayDestroy }: MigrationFile): string[] {
  const bare = bareStatements(script);
  const issues: string[] = [];
  if (!mayDestroy && (DROPS_OR_EMPTIES_A_TABLE.test(bare) || DROPS_A_COLUMN.test(bare))) {
    issues.push(
      `Migration ${name} drops or empties a table or a column: if that is intended, add a file destructive.allow that says why to its folder.`,
    );
  }
  if (ENDS_THE_TRANSACTION.test(bare)) {
    issues.push(`Migration ${name} begins or ends a transaction: every migration already runs in one.`);
  }
  return issues;
}

/** Contradictions between the database's history and the migrations of this code; empty when they agree. */
export function historyIssues(applied: AppliedMigration[], files: MigrationFile[]): string[] {
  const known = new Map(files.map((file) => [file.name, file]));
  return applied.flatMap(({ name, checksum, finished }) => {
    const file = known.get(name);
    if (!file) {
      return `The database has the migration ${name}, which this version does not know: a newer version has used this database; install that version.`;
    }
    if (!finished) {
      return `Migration ${name} was started by another tool and did not finish: repair the database or restore its backup.`;
    }
    if (file.checksum !== checksum) {
      return `Migration ${name} was changed after it had been applied: restore its text and make the change in a new migration.`;
    }
    return [];
  });
}
