import { describe, expect, it } from 'vitest';
import { isAdditive } from './is-additive';
import { MIGRATIONS_FOLDER, readMigrationFiles } from './migration-files';
import { removalIssues } from './migration-issues';

const file = (script: string, mayDestroy = false, isHarmless = false) => ({
  name: '1_first',
  script,
  checksum: 'aa',
  mayDestroy,
  isHarmless,
});

describe('A build that does not know a migration can go on when it', () => {
  it.each([
    [
      'adds a table with rules of its own',
      'CREATE TABLE a (id int NOT NULL); ALTER TABLE a ADD CONSTRAINT b PRIMARY KEY (id); CREATE UNIQUE INDEX c ON a (id);',
    ],
    ['adds a nullable column', 'ALTER TABLE "Edition" ADD COLUMN "note" text;'],
    [
      'adds columns with defaults',
      'ALTER TABLE "Edition" ADD COLUMN "a" int NOT NULL DEFAULT 0, ADD COLUMN "b" text NOT NULL DEFAULT \'x\';',
    ],
    [
      'adds a computed column',
      'ALTER TABLE a ADD COLUMN b text NOT NULL GENERATED ALWAYS AS (upper(c)) STORED;',
    ],
    ['adds or drops an index', 'CREATE INDEX a ON b (c); DROP INDEX IF EXISTS d;'],
    ['drops a check', 'ALTER TABLE "A" DROP CONSTRAINT "A_body_not_empty";'],
    ['drops a check that may be gone', 'ALTER TABLE a DROP CONSTRAINT IF EXISTS b;'],
    [
      'adds foreign keys of columns that the older build leaves empty',
      'ALTER TABLE "A" ADD COLUMN "b" UUID, ADD COLUMN "c" UUID; ALTER TABLE "A" ADD CONSTRAINT "A_b_fkey" FOREIGN KEY ("b") REFERENCES "B"("id") ON DELETE SET NULL, ADD FOREIGN KEY ("c", "b") REFERENCES "C"("id", "b");',
    ],
    [
      'keeps the rows of its table from being removed',
      'CREATE TRIGGER t BEFORE UPDATE OR TRUNCATE ON a EXECUTE FUNCTION f(); CREATE TRIGGER u BEFORE TRUNCATE ON a EXECUTE FUNCTION f();',
    ],
    ['allows more', 'ALTER TABLE a ALTER COLUMN b DROP NOT NULL;'],
    [
      'replaces a trigger',
      'DROP TRIGGER IF EXISTS t ON a; CREATE TRIGGER t AFTER INSERT ON a EXECUTE FUNCTION f();',
    ],
    [
      'replaces a function',
      'DROP FUNCTION f; CREATE FUNCTION f() RETURNS int AS $$ SELECT 1 $$ LANGUAGE sql;',
    ],
    ['fills rows', "UPDATE a SET b = 'DROP TABLE c; RENAME'; -- TRUNCATE d"],
  ])('%s', (_, script) => {
    expect(isAdditive(file(script))).toBe(true);
    expect(removalIssues(file(script))).toEqual([]);
  });
});

describe('It cannot go on when the migration', () => {
  it.each([
    ['drops a table', 'DROP TABLE a;'],
    ['drops a column', 'ALTER TABLE a DROP COLUMN b;'],
    ['drops a column without the word', 'ALTER TABLE a DROP b;'],
    ['drops a rule, by which conflicts are found', 'ALTER TABLE a DROP CONSTRAINT a_b_key;'],
    [
      'drops a quoted rule, by which conflicts are found',
      'ALTER TABLE a DROP CONSTRAINT IF EXISTS "A_pkey";',
    ],
    ['drops a key that deletions follow', 'ALTER TABLE "A" DROP CONSTRAINT "A_b_fkey";'],
    ['drops a check and more', 'ALTER TABLE a DROP CONSTRAINT c, DROP b;'],
    ['drops a default that inserts rely on', 'ALTER TABLE a ALTER b DROP DEFAULT;'],
    ['drops a trigger', 'DROP TRIGGER t ON a; CREATE TRIGGER other AFTER INSERT ON a EXECUTE FUNCTION f();'],
    ['empties a table', 'TRUNCATE a;'],
    ['renames', 'ALTER TABLE a RENAME COLUMN b TO c;'],
    ['changes a type', 'ALTER TABLE "Edition" ALTER COLUMN "slug" TYPE varchar(10);'],
    ['changes a type in other words', 'ALTER TABLE a ALTER b SET DATA TYPE bigint;'],
    ['demands a value', 'ALTER TABLE a ALTER COLUMN b SET NOT NULL;'],
    ['demands a new value', 'ALTER TABLE a ADD COLUMN b int NOT NULL;'],
    ['adds a value that its client cannot read', "ALTER TYPE state ADD VALUE 'new';"],
    ['adds a rule for rows that it writes', 'ALTER TABLE a ADD CONSTRAINT b CHECK (c > 0);'],
    [
      'drops a check and puts another in its place',
      'ALTER TABLE a DROP CONSTRAINT b, ADD CONSTRAINT b CHECK (c > 0);',
    ],
    [
      'adds a foreign key of a column that it writes',
      'ALTER TABLE a ADD COLUMN b uuid; ALTER TABLE a ADD FOREIGN KEY (c) REFERENCES d(id);',
    ],
    [
      'adds a foreign key of a column that another table gains',
      'ALTER TABLE a ADD COLUMN b uuid; ALTER TABLE c ADD FOREIGN KEY (b) REFERENCES d(id);',
    ],
    [
      'adds a foreign key of a column whose default its rows get',
      "ALTER TABLE a ADD COLUMN b text DEFAULT 'x', ADD CONSTRAINT k FOREIGN KEY (b) REFERENCES d(id);",
    ],
    [
      'adds a check beside a foreign key that it does not meet',
      'ALTER TABLE a ADD COLUMN b uuid, ADD FOREIGN KEY (b) REFERENCES d(id), ADD CHECK (c > 0);',
    ],
    ['adds a unique index over rows that it writes', 'CREATE UNIQUE INDEX "a_b" ON "A"("b");'],
  ])('%s', (_, script) => {
    expect(isAdditive(file(script))).toBe(false);
    expect(removalIssues(file(script))).toEqual([expect.stringContaining('1_first')]);
  });

  it('says so by a file', () => {
    expect(isAdditive(file('SELECT 1;', true))).toBe(false);
    expect(isAdditive(file('SELECT 1;', true, true))).toBe(false);
  });
});

it('Where the text of a migration does not show that it is harmless, a file of its folder says why', () => {
  const script = 'ALTER TABLE "A" DROP CONSTRAINT "A_b_key";';
  expect(isAdditive(file(script))).toBe(false);
  expect(isAdditive(file(script, false, true))).toBe(true);
});

/** The last migration that the release before this one knows. */
const KNOWN_BEFORE = '20261126220000_edition_credits';

it('The build of before the review can go on with every migration since', () => {
  const since = readMigrationFiles(MIGRATIONS_FOLDER).filter(({ name }) => name > KNOWN_BEFORE);
  expect(since.map(({ name }) => name)).toContain('20261127062000_review');
  expect(since.filter((each) => !isAdditive(each)).map(({ name }) => name)).toEqual([]);
});
