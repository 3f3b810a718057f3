/**
 * What one check found, as a sentence for the operator. `fault`: the newsroom does not work as it should. `warning`: it works, but something
 * is likely to fail or to be misused. `unknown`: it could not be checked, and the text says why.
 */
export interface Finding {
  level: 'ok' | 'warning' | 'fault' | 'unknown';
  text: string;
}

export const ok = (text: string): Finding => ({ level: 'ok', text });
export const warning = (text: string): Finding => ({ level: 'warning', text });
export const fault = (text: string): Finding => ({ level: 'fault', text });
export const unknown = (text: string): Finding => ({ level: 'unknown', text });

/** `good` where a promise holds, otherwise `bad`. */
export const okOrFault = (holds: boolean, good: string, bad: string): Finding =>
  holds ? ok(good) : fault(bad);

/** The message of whatever was thrown, for the end of a sentence. */
export function reasonOf(error: unknown): string {
  const message =
    error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error);
  return message.replace(/\.$/, '');
}
