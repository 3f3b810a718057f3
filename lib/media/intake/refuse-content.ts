import { AppError } from '@/lib/errors';

/** Throws the refusal of a file for what it holds, as a key below `errors.media`. */
export function refuseContent(key: string, params: Record<string, string | number> = {}): never {
  throw new AppError('invalid', [{ path: '', key: `media.${key}`, params }]);
}
