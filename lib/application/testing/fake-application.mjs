// A program in the place of the application: answers on its sockets with its own process id, and does what its environment says.
import { createServer } from 'node:http';
import { join } from 'node:path';

const folder = process.env.APPLICATION_SOCKETS;
const plan = process.env.FAKE_APPLICATION ?? '';

if (plan === 'exit at start') process.exit(3);

const waiting = [];

const servers = ['studio', 'render'].map((name) => {
  const server = createServer((request, response) => {
    if (request.url === '/exit') process.exit(1);
    if (plan === 'exit at work' && /^\/(brotli|work)/.test(request.url)) process.exit(1);
    if (request.url === '/hang') for (;;);
    if (request.url === '/wait') waiting.push(response);
    else if (request.url === '/waiting') response.end(String(waiting.length));
    else if (request.url === '/slow') setTimeout(() => response.end(String(process.pid)), 300);
    else if (request.url === '/echo') {
      response.writeHead(201, { 'x-from': 'application', 'set-cookie': ['a=1', 'b=2'], connection: 'close' });
      request.pipe(response);
    } else
      response.end(JSON.stringify({ pid: process.pid, headers: request.headers, method: request.method }));
  });
  return new Promise((resolve) => server.listen(join(folder, name), () => resolve(server)));
});

Promise.all(servers).then((listening) => {
  if (plan !== 'never ready') process.send({ type: 'ready' });
  if (plan === 'too large') setInterval(() => process.send({ type: 'too large', megabytes: 9_999 }), 50);
  if (plan === 'says that it is alive') {
    const sayAlive = () => process.send({ type: 'alive', isDebugged: false });
    sayAlive();
    setInterval(sayAlive, 20);
  }
  process.on('message', ({ type }) => {
    if (type === 'end waits') {
      for (const response of waiting.splice(0)) response.end('over');
      return;
    }
    for (const server of listening) server.close();
    setTimeout(() => process.exit(0), 400);
  });
  process.on('disconnect', () => process.exit(0));
});
