// The program behind every npm script. This file uses old syntax only, so that an old version of Node prints the message below
// and no syntax error.
var found = process.versions.node.split('.').map(Number);

if (found[0] < 20 || (found[0] === 20 && found[1] < 19)) {
  console.error(
    'Markaz needs Node 20.19 or newer, and this is Node ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org.',
  );
  process.exitCode = 1;
} else {
  import('./run-command.mjs').then((module) => module.runCommand(process.argv.slice(2)));
}
