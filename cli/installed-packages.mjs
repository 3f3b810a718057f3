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

/** Packages of binaries name the systems that they are for. An optional package that names none may be absent everywhere. */
function isForThisMachine({ os = [], cpu = [], libc = [ownLibc] }) {
  return os.includes(process.platform) && cpu.includes(process.arch) && libc.includes(ownLibc);
}

/**
 * Whether node_modules holds what package-lock.json lists. npm writes its own list into node_modules at the end of an install,
 * so an install that was interrupted, or used another lock file, does not count.
 */
export function packagesAreInstalled(root) {
  const required = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (required === null || installed === null) return false;
  return Object.entries(required).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return entry.optional === true && !isForThisMachine(entry);
    return found.version === entry.version;
  });
}
