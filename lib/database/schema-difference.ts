import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const SINGLE_CHARACTER = 18;
const TEXT = 25;

/**
 * The schema engine reads PostgreSQL's own catalogue, where some columns have the type "char", which the
 * adapter does not know. They are passed off as text below the adapter and put right above it.
 */
class CatalogueAdapter extends PrismaPg {
  private readonly characters = new Set<string>();

  constructor(pool: pg.Pool) {
    super(pool);
    const query = pool.query.bind(pool);
    Object.assign(pool, { query: async (config: pg.QueryConfig) => this.disguise(await query(config)) });
  }

  private disguise(result: pg.QueryResult): pg.QueryResult {
    for (const field of result.fields) {
      if (field.dataTypeID !== SINGLE_CHARACTER) continue;
      field.dataTypeID = TEXT;
      this.characters.add(field.name);
    }
    return result;
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, index) =>
        this.characters.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

let loaded = false;

function loadEngine(): void {
  if (loaded) return;
  loaded = true;
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const program = new WebAssembly.Module(readFileSync(entry.replace(/\.js$/, '_bg.wasm')));
  const instance = new WebAssembly.Instance(program, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin === 'function') begin();
}

/**
 * The SQL that would turn the database at `url` into what the *.prisma files of `folder` describe; empty when they agree.
 * Sees tables, columns, types, indexes and foreign keys; not checks, triggers or functions, which Prisma does not know.
 */
export async function schemaDifference(url: string, folder = 'prisma'): Promise<string> {
  loadEngine();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }));
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool));
    const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
    const comparer = await engine.SchemaEngine.new({ datamodels }, () => {}, factory);
    const { exitCode, stdout } = await comparer.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  } finally {
    await pool.end();
  }
}
