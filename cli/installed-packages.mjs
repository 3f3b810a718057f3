import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

const ownLibc = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';

/** Packages of binaries name the machines they are for; an optional one that names none may be absent anywhere. */
function isForThisMachine({ os = [], cpu = [], libc = [ownLibc] }) {
  return os.includes(process.platform) && cpu.includes(process.arch) && libc.includes(ownLibc);
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm leaves its own list there when an install
 * is complete, so one that was interrupted, or made from another lock file, does not count.
 */
export function packagesAreInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (!found) return entry.optional === true && !isForThisMachine(entry);
    return found.version === entry.version;
  });
}
