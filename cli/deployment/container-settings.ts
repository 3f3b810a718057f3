import { readFileSync } from 'node:fs';

export const CONTAINER_FILE = 'docs/container/Containerfile';

export interface ContainerSettings {
  user: string;
  folder: string;
  environment: Record<string, string>;
  volume: string;
  command: string[];
  healthCheck: string[];
  stopSignal: string;
}

/** What the last stage of the Containerfile says. */
export function readContainerSettings(text = readFileSync(CONTAINER_FILE, 'utf8')): ContainerSettings {
  const stage =
    text
      .replace(/\\\n\s*/g, '')
      .split(/^FROM /m)
      .at(-1) ?? '';
  const value = (instruction: string) =>
    new RegExp(`^${instruction} (.*)$`, 'm').exec(stage)?.[1]?.trim() ?? '';
  const list = (instruction: string): string[] => JSON.parse(value(instruction).replace(/^[^[]*/, ''));
  return {
    user: value('USER'),
    folder: value('WORKDIR'),
    environment: Object.fromEntries(
      value('ENV')
        .split(' ')
        .map((pair) => pair.split('=', 2)),
    ),
    volume: value('VOLUME'),
    command: list('CMD'),
    healthCheck: list('HEALTHCHECK'),
    stopSignal: value('STOPSIGNAL'),
  };
}
