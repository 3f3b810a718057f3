// A program in the place of a front process: answers every request with the name of its build. The file `fails` in its folder says how
// it fails, and with a file `alive` it says that it is alive.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Server } from 'node:net';
import { basename } from 'node:path';

const name = basename(process.cwd());
const fails = existsSync('fails') ? readFileSync('fails', 'utf8') : '';
process.on('SIGINT', () => {});
const server = createServer((request, response) => {
  if (!server.listening) response.shouldKeepAlive = false;
  if (request.url === '/crash') process.kill(process.pid, 'SIGKILL');
  if (request.url === '/hang') for (;;);
  setTimeout(() => response.end(name), request.url === '/slow' ? 300 : 0);
});
const sayAlive = () => process.send({ type: 'alive', isDebugged: false });
function listening() {
  process.send({ type: 'listening', address: 'http://site' });
  if (!existsSync('alive')) return;
  sayAlive();
  setInterval(sayAlive, 20);
}
process.on('message', (message, handle) => {
  if (message.type === 'start') {
    writeFileSync('started', JSON.stringify(message));
    if (fails === 'with a reason')
      process.send({ type: 'failed', message: 'The schema is too old.' }, () => process.exit(1));
    else if (fails === 'at once') process.exit(3);
    else process.send({ type: 'prepared', host: '127.0.0.1', port: Number(process.env.PORT) });
  }
  if (message.type === 'listen') server.listen(handle, listening);
  if (message.type === 'list most read') process.send({ type: 'most read', targets: ['/ar'] });
  if (message.type === 'serving alone') writeFileSync('alone', '');
  // As lib/http/close-gracefully.ts does for a process with a successor.
  if (message.type === 'shut down') {
    Server.prototype.close.call(server, () => process.exit(0));
    if (!message.hasSuccessor) server.closeAllConnections();
  }
});
process.on('disconnect', () => process.exit(0));
