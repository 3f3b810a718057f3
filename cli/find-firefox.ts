import { firstThatRuns, inPath, installFromDebian } from './find-browser';

const PROGRAM_NAMES = ['firefox-esr', 'firefox'];

/** The path of a Firefox that can run; root on Debian gets one where there is none. Null when there is none to be had. */
export function findFirefox(): string | null {
  const installed = () => firstThatRuns(PROGRAM_NAMES.flatMap(inPath));
  const found = installed();
  if (found) return found;
  installFromDebian('firefox-esr');
  return installed();
}
