import { bareStatements } from './bare-statements';
import { concurrentIndexes, isConcurrent } from './concurrent-indexes';
import { isAdditive } from './is-additive';
import type { MigrationFile } from './migration-files';

/**
 * A row of `_prisma_migrations` that is not marked as rolled back. `additive`: the build that applied it recorded that builds
 * which do not know it can go on.
 */
export type AppliedMigration = { name: string; checksum: string; finished: boolean; additive: boolean };

const WORDS_BEFORE_A_STATEMENT = String.raw`(?:^|;|\$\w*\$|\b(?:BEGIN|THEN|ELSE|LOOP)\b)\s*`;
const DROPS_OR_EMPTIES_A_TABLE = new RegExp(
  `${WORDS_BEFORE_A_STATEMENT}(?:DROP\\s+(?:TABLE|SCHEMA)|TRUNCATE)\\b`,
  'i',
);
const DROPS_A_COLUMN =
  /\bALTER\s+TABLE\b[^;]*\bDROP\s+(?!CONSTRAINT\b|DEFAULT\b|NOT\b|IDENTITY\b|EXPRESSION\b)["\w]/i;
const ENDS_THE_TRANSACTION = /(?:^|;)\s*(?:COMMIT|ROLLBACK|BEGIN|START\s+TRANSACTION)\s*;/i;

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
  if (isConcurrent(script) && !concurrentIndexes(script)) {
    issues.push(
      `Migration ${name} builds indexes concurrently and does something else: such indexes have a migration of their own.`,
    );
  }
  return issues;
}

/** A migration that changes or takes away what an older version still uses, so that the two cannot run at the same time. */
export function removalIssues(file: MigrationFile): string[] {
  if (isAdditive(file)) return [];
  return [
    `Migration ${file.name} changes or removes what the version that runs still uses: stop the site, then start it again with this version.`,
  ];
}

/**
 * Contradictions between the database's history and the migrations of this code; empty when they agree. Migrations of a newer version
 * are none if they are additive.
 */
export function historyIssues(applied: AppliedMigration[], files: MigrationFile[]): string[] {
  const known = new Map(files.map((file) => [file.name, file]));
  const newest =
    files
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? '';
  return applied.flatMap(({ name, checksum, finished, additive }) => {
    const file = known.get(name);
    if (!file) {
      if (additive && finished && name > newest) return [];
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
