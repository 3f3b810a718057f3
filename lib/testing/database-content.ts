import pg from 'pg';

/** Every row as text, by table. */
export type DatabaseContent = Record<string, string[]>;

export async function querying<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All rows of all tables, in an order that depends on the rows alone. Applied migrations are told by name and checksum. */
export async function contentOf(url: string): Promise<DatabaseContent> {
  return querying(url, async (client) => {
    await client.query(`SET timezone = 'UTC'; SET datestyle = 'ISO'`);
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    );
    const content: DatabaseContent = {};
    for (const { name } of tables) {
      const columns = name === '_prisma_migrations' ? '(migration_name, checksum)::text' : 't::text';
      const { rows } = await client.query<{ row: string }>(
        `SELECT ${columns} AS row FROM ${pg.escapeIdentifier(name)} t`,
      );
      content[name] = rows.map(({ row }) => row).sort();
    }
    return content;
  });
}

/** Constraints (without NOT NULL, which PostgreSQL 18 lists and earlier versions do not), triggers with their state, and the next number of every sequence. */
export async function structureOf(url: string): Promise<unknown> {
  return querying(url, async (client) => {
    const list = async (text: string) => (await client.query(text)).rows;
    return {
      constraints: await list(
        `SELECT conrelid::regclass::text AS "table", conname, pg_get_constraintdef(oid) AS definition, convalidated
         FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY 1, 2`,
      ),
      triggers: await list(
        `SELECT pg_get_triggerdef(oid) AS definition, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
      ),
      sequences: await list(`SELECT sequencename, last_value FROM pg_sequences ORDER BY 1`),
    };
  });
}

/** What a restore adds: that no sample is to be loaded, and that all pages are of another state. */
export function withoutMarks(content: DatabaseContent): DatabaseContent {
  const { Setting = [], PublicChange = [] } = content;
  return {
    ...content,
    Setting: Setting.filter((row) => !row.startsWith('(sample-newsroom,')),
    PublicChange: PublicChange.filter((row) => !row.includes(',{*},')),
  };
}
