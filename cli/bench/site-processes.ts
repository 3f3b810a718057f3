import { descendants } from './process-usage';

function find(ancestor: number, program: string): number | null {
  return descendants(ancestor).find(({ command }) => command.includes(program))?.pid ?? null;
}

/** The process that answers readers, which the launcher has started; null while there is none. */
export const frontProcessOf = (launcher: number) => find(launcher, 'front-process.mjs');

/** The process of the studio and of renders; null while there is none. */
export const applicationProcessOf = (ancestor: number) => find(ancestor, 'application.mjs');
