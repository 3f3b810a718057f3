import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeSockets, socketsIn } from './sockets';

it('Applications whose front process was killed leave nothing behind, whichever of them ends first', () => {
  const root = mkdtempSync(join(tmpdir(), 'markaz-'));
  const [old, taking] = ['old', 'taking'].map((name) => {
    const folder = join(root, name);
    mkdirSync(folder);
    for (const socket of Object.values(socketsIn(folder))) writeFileSync(socket, '');
    return folder;
  });
  try {
    removeSockets(old ?? '');
    expect([old, taking].map((folder) => existsSync(folder ?? ''))).toEqual([false, true]);
    removeSockets(taking ?? '');
    expect(existsSync(root)).toBe(false);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
