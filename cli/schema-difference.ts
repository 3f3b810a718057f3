import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** Object identifiers of the types "char" and text in PostgreSQL's catalogue `pg_type`. */
const SINGLE_CHARACTER_TYPE = 18;
const TEXT_TYPE = 25;

/**
 * The schema engine reads PostgreSQL's own catalogue, where some columns have the type "char", which the adapter does not
 * know. The pool reports them to the adapter as text, and the adapter's result names them as characters again.
 */
class CatalogueAdapter extends PrismaPg {
  private readonly characterColumns = new Set<string>();

  constructor(pool: pg.Pool) {
    super(pool);
    const query = pool.query.bind(pool);
    Object.assign(pool, { query: async (config: pg.QueryConfig) => this.reportAsText(await query(config)) });
  }

  private reportAsText(result: pg.QueryResult): pg.QueryResult {
    for (const field of result.fields) {
      if (field.dataTypeID !== SINGLE_CHARACTER_TYPE) continue;
      field.dataTypeID = TEXT_TYPE;
      this.characterColumns.add(field.name);
    }
    return result;
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, index) =>
        this.characterColumns.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

let isEngineLoaded = false;

function loadEngine(): void {
  if (isEngineLoaded) return;
  isEngineLoaded = true;
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const module = new WebAssembly.Module(readFileSync(entry.replace(/\.js$/, '_bg.wasm')));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: initialise } = instance.exports;
  if (typeof initialise === 'function') initialise();
}

/**
 * The SQL that would turn the database at `url` into what the *.prisma files of `folder` describe; empty when they agree.
 * Compares tables, columns, types, indexes and foreign keys. Checks, triggers and functions are left out, because Prisma
 * does not know them.
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
    const schemaEngine = await engine.SchemaEngine.new({ datamodels }, () => {}, factory);
    const { exitCode, stdout } = await schemaEngine.diff({
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
