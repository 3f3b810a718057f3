import type { ByteRange } from '@/lib/media/storage/types';

/** `null`: the whole file is to be sent. `unsatisfiable`: no byte of it was asked for. */
export type RequestedRange = ByteRange | 'unsatisfiable' | null;

/** A position of more digits is beyond any file. */
const ONE_RANGE = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i;

/**
 * The part of a file of `size` bytes that a Range header asks for (RFC 9110 §14.1). Several parts at once and other units may be ignored
 * (§14.2), and whoever asked for them gets the whole file.
 */
export function requestedRange(header: string | undefined, size: number): RequestedRange {
  const [, first = '', last = ''] = ONE_RANGE.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return 'unsatisfiable';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
