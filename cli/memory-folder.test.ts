import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { findMemoryFolder } from './memory-folder';

it('Tests write to memory only where there is space for all of it, and where programs can be run from', () => {
  expect(findMemoryFolder({ folder: '/no/such/folder' })).toBeNull();
  expect(findMemoryFolder({ neededBytes: Number.MAX_SAFE_INTEGER })).toBeNull();
  const mounted = (options: string) => `proc /proc proc rw 0 0\ntmpfs /dev/shm tmpfs ${options} 0 0\n`;
  expect(findMemoryFolder({ neededBytes: 0, mounts: mounted('rw,nosuid,noexec') })).toBeNull();
  expect(findMemoryFolder({ neededBytes: 0, mounts: '' })).toBeNull();
  expect([null, '/dev/shm']).toContain(findMemoryFolder({ neededBytes: 0, mounts: mounted('rw,nosuid') }));
  // The folder of this run is in memory itself where that is so.
  if (!tmpdir().startsWith('/dev/shm')) expect(findMemoryFolder({ folder: tmpdir() })).toBeNull();
});
