import { readFileSync } from 'node:fs';
import { SETTINGS } from '@/lib/env';

type Variables = Record<string, string | undefined>;

/** The settings among the variables, without those that are empty, which count as absent. */
export function settingsIn(variables: Variables): Record<string, string> {
  const given = SETTINGS.map((name) => [name, variables[name]] as const).filter(([, value]) => value?.trim());
  return Object.fromEntries(given) as Record<string, string>;
}

/**
 * The settings with which a process was started, or null where they cannot be read: on another system than Linux, or when the process
 * belongs to another user.
 */
export function readSiteVariables(pid: number | null): Record<string, string> | null {
  if (pid === null) return null;
  try {
    const pairs = readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
    return settingsIn(Object.fromEntries(pairs));
  } catch {
    return null;
  }
}
