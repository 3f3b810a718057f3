import { describe, expect, it } from 'vitest';
import { historyIssues, scriptIssues } from './migration-issues';

const file = (script: string, mayDestroy = false) => ({
  name: '1_first',
  script,
  checksum: 'aa',
  mayDestroy,
  isHarmless: false,
});

describe('A migration that would lose data', () => {
  it.each([
    'DROP TABLE "Edition";',
    'CREATE TABLE a (id int);\ndrop table if exists b;',
    'ALTER TABLE "Edition" DROP COLUMN "slug";',
    'ALTER TABLE "Edition" ADD COLUMN "a" int, DROP "slug";',
    'TRUNCATE "AuditEvent";',
    'DROP SCHEMA public CASCADE;',
    'DO $$ BEGIN IF true THEN DROP TABLE a; END IF; END $$;',
  ])('is refused: %s', (script) => {
    expect(scriptIssues(file(script))).toEqual([expect.stringContaining('destructive.allow')]);
  });

  it('is accepted when its folder says that this is intended', () => {
    expect(scriptIssues(file('DROP TABLE a;', true))).toEqual([]);
  });

  it.each([
    'CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent" EXECUTE FUNCTION refuse();',
    'ALTER TABLE a DROP CONSTRAINT b; ALTER TABLE a ALTER COLUMN c DROP NOT NULL; ALTER TABLE a ALTER c DROP DEFAULT;',
    '-- DROP TABLE a;\n/* TRUNCATE b; */ SELECT 1;',
    "INSERT INTO note VALUES ('x; DROP TABLE a;');",
    'DROP INDEX a; DROP TRIGGER b ON c;',
  ])('is not reported where there is none: %s', (script) => {
    expect(scriptIssues(file(script))).toEqual([]);
  });
});

describe('A migration that builds indexes while others write', () => {
  const index = 'CREATE INDEX CONCURRENTLY "a_b_idx" ON "a"("b");';

  it('does nothing else', () => {
    expect(
      scriptIssues(file(`-- Why; and how.\n${index}\n${index.replace('INDEX', 'UNIQUE INDEX')}`)),
    ).toEqual([]);
    for (const more of [
      "SET LOCAL lock_timeout = '5s';",
      'UPDATE "a" SET "b" = 1;',
      'DROP INDEX CONCURRENTLY "c";',
    ])
      expect(scriptIssues(file(`${more}\n${index}`)), more).toEqual([
        expect.stringContaining('a migration of their own'),
      ]);
  });

  it('is not one that only speaks of it', () => {
    expect(scriptIssues(file('-- Not CONCURRENTLY.\nCREATE INDEX "a_b_idx" ON "a"("b");'))).toEqual([]);
  });
});

describe('A migration with a transaction of its own', () => {
  it('is refused, because it could be applied in part', () => {
    expect(scriptIssues(file('CREATE TABLE a (id int); COMMIT; CREATE TABLE b (id int);'))).toHaveLength(1);
  });

  it('is not confused with the BEGIN of a function', () => {
    const body =
      'CREATE FUNCTION f() RETURNS trigger AS $$\nBEGIN\n  RETURN NULL;\nEND;\n$$ LANGUAGE plpgsql;';
    expect(scriptIssues(file(body))).toEqual([]);
  });
});

describe('The history of a database', () => {
  const applied = { name: '1_first', checksum: 'aa', finished: true, additive: false };

  it('agrees with the migrations that were applied to it', () => {
    expect(historyIssues([applied], [file('')])).toEqual([]);
  });

  it('of a newer version stops an older one', () => {
    expect(historyIssues([{ ...applied, name: '2_second' }], [file('')])[0]).toContain('does not know');
  });

  it('of a newer version that only added something does not', () => {
    const later = { ...applied, name: '2_second', additive: true };
    expect(historyIssues([applied, later], [file('')])).toEqual([]);
    expect(historyIssues([{ ...later, finished: false }], [file('')])[0]).toContain('does not know');
    // Not newer, but from another line of development: nothing says that the two fit together.
    expect(historyIssues([{ ...later, name: '0_other' }], [file('')])[0]).toContain('does not know');
  });

  it('stops a start when the text of an applied migration was changed', () => {
    expect(historyIssues([{ ...applied, checksum: 'bb' }], [file('')])[0]).toContain('was changed');
  });

  it('stops a start when another tool left a migration unfinished', () => {
    expect(historyIssues([{ ...applied, finished: false }], [file('')])[0]).toContain('did not finish');
  });
});
