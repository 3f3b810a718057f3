export interface AimResult {
  aim: string;
  measured: string;
  /** Null when it could not be measured on this machine. */
  met: boolean | null;
}

export const KILOBYTE = 1_000;

/** `value` is null when it could not be measured. */
export function aimResult(aim: string, value: number | null, { format, isMet }: Scale): AimResult {
  if (value === null) return { aim, measured: 'not measured here', met: null };
  return { aim, measured: format(value), met: isMet(value) };
}

export interface Scale {
  format(value: number): string;
  isMet(value: number): boolean;
}

export const milliseconds = (limit: number): Scale => ({
  format: (value) => `${value.toFixed(1)} ms`,
  isMet: (value) => value <= limit,
});

export const kilobytes = (limit: number): Scale => ({
  format: (value) => `${(value / KILOBYTE).toFixed(1)} KB`,
  isMet: (value) => value <= limit * KILOBYTE,
});
