import { fold } from '@/lib/i18n/fold';
import type { PaletteCommand } from './palette-commands';

export interface CommandGroup {
  label: string;
  commands: readonly PaletteCommand[];
}

/** The commands whose labels have every typed word, at the beginning of a word; the Arabic article may be left out. */
export function findCommands(groups: readonly CommandGroup[], query: string): CommandGroup[] {
  const words = fold(query).split(' ');
  const hasAll = ({ label }: PaletteCommand) => {
    const parts = fold(label).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word) || part.startsWith(`ال${word}`)));
  };
  return groups
    .map(({ label, commands }) => ({ label, commands: commands.filter(hasAll) }))
    .filter(({ commands }) => commands.length > 0);
}
