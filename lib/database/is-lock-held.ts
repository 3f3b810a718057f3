import { errorsWithin } from './find-database-failure';

const LOCK_NOT_AVAILABLE = '55P03';

/** Whether a statement gave up waiting for a row or lock that another transaction holds. Every other failure may have its reason in the statement. */
export function isLockHeld(error: unknown): boolean {
  for (const each of errorsWithin(error))
    if (['code', 'originalCode'].some((name) => Reflect.get(each, name) === LOCK_NOT_AVAILABLE)) return true;
  return false;
}
