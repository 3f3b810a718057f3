// Uploads one picture after the other until it is killed (lib/media/uploads/killed-uploads.test.ts). Says of each upload that it has begun.
import { readFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { uploadClient } = await import('./upload-client.ts');
const { actor, file } = JSON.parse(process.argv[2] ?? '');
const client = uploadClient(actor);
const bytes = readFileSync(file);

for (;;) {
  const id = await client.begin(bytes.length, { filename: 'a.jpg' });
  process.stdout.write(`${id}\n`);
  await client.part(id, 0, bytes);
}
