import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackupFixture } from '@/lib/testing/backup-fixture';
import { contentOf, querying, structureOf, withoutMarks } from '@/lib/testing/database-content';
import { hasEarlierPostgres, startEarlierPostgres } from '@/lib/testing/earlier-postgres';
import { givenNewsroom } from '@/lib/testing/given-newsroom';

const majorVersion = async (url: string) => {
  const { rows } = await querying(url, (client) => client.query('SHOW server_version_num'));
  return Math.floor(Number(rows[0].server_version_num) / 10_000);
};

describe.skipIf(!hasEarlierPostgres())(
  'A newsroom that moves to PostgreSQL 15 and back (skipped where Debian’s postgresql-15 is not installed)',
  () => {
    const fixture = createBackupFixture();
    let earlier: Awaited<ReturnType<typeof startEarlierPostgres>>;

    beforeAll(async () => {
      await givenNewsroom();
      await fixture.write();
      earlier = await startEarlierPostgres();
    });

    afterAll(async () => {
      await earlier?.stop();
      await fixture.remove();
    });

    it('has every row there, and every row, constraint, trigger and sequence when it is back', async () => {
      const before = withoutMarks(await contentOf(fixture.source.url));
      const there = await fixture.restore({ url: earlier.url });
      expect([await majorVersion(fixture.source.url), await majorVersion(there.url)]).toEqual([18, 15]);
      expect(withoutMarks(await contentOf(there.url))).toEqual(before);

      const file = join(fixture.folder, 'back.tar.gz');
      await fixture.write({ file, dataDir: there.dataDir, openDatabase: async () => there.url });
      const back = await fixture.restore({ file });
      expect(await majorVersion(back.url)).toBe(18);
      expect(withoutMarks(await contentOf(back.url))).toEqual(before);
      expect(await structureOf(back.url)).toEqual(await structureOf(fixture.source.url));
    });
  },
);
