import { defineConfig } from 'prisma/config';

// Only `generate`, `validate` and `format` are used from the Prisma CLI; migrations are applied by
// `npm run migrate` (docs/decisions/0003-migrations-over-pg.md), so no datasource URL is needed here.
export default defineConfig({ schema: 'prisma' });
