// Makes lib/generated/prisma from prisma/*.prisma in the working folder, with the parts of Prisma that do this. Its command line
// does the same and brings 240 MB of other things: an administration interface with its charts, a local server, other databases.
// CommonJS, because the packages' ES modules name files that do not exist.
const { getGenerators, loadSchemaContext } = require('@prisma/internals');
const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts');

async function generate() {
  const schemaContext = await loadSchemaContext({ schemaPath: { cliProvidedPath: 'prisma' } });
  const registry = { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } };
  for (const generator of await getGenerators({ schemaContext, registry })) {
    await generator.generate();
    generator.stop();
  }
}

generate().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
