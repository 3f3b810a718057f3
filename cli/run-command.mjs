import { fileURLToPath } from 'node:url';
import { commandExists, helpFor, listOfCommands } from './commands.mjs';

async function execute(name, args, root) {
  const { prepare } = await import('./prepare.mjs');
  await prepare(root);
  // TypeScript runs in this same process, so that signals reach the program and no wrapper.
  const { register } = await import('tsx/esm/api');
  register();
  const command = await import(`./${name}.ts`);
  return (await command.default(args)) ?? 0;
}

/** An OperatorError and an error from before TypeScript is loaded are explained by their message. A bug is printed with its stack. */
function report(error) {
  const isExplained =
    error?.name === 'OperatorError' || (error instanceof Error && !error.stack?.includes('.ts'));
  console.error(isExplained ? error.message : error);
}

export async function runCommand([name, ...args]) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(listOfCommands());
    return;
  }
  if (!commandExists(name)) {
    console.error(`There is no command "${name}".\n\n${listOfCommands()}`);
    process.exitCode = 1;
    return;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpFor(name));
    return;
  }
  process.chdir(root);
  try {
    process.exit(await execute(name, args, root));
  } catch (error) {
    report(error);
    process.exit(1);
  }
}
