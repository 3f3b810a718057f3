import { readdirSync, readFileSync } from 'node:fs';

interface Running {
  pid: number;
  parent: number;
  command: string;
}

function running(pid: number): Running[] {
  try {
    // The name of the program stands in brackets and may hold spaces.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return [{ pid, parent: Number(parent), command }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

/** The process with the application of a server that was started by this process. */
export function applicationOf(server: number): number {
  const all = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .flatMap(running);
  const below = (pid: number): Running[] => {
    const children = all.filter(({ parent }) => parent === pid);
    return [...children, ...children.flatMap((child) => below(child.pid))];
  };
  const found = below(server).find(({ command }) => / \S*\/application\.mjs /.test(command));
  if (!found) throw new Error(`the server ${server} has no application`);
  return found.pid;
}
