import type { Failure } from './use-action';

/** Whether somebody else has changed or removed what was to be changed: the same would be refused again, and what there is now is to be looked at first. */
export const isOvertaken = ({ code }: Pick<Failure, 'code'>) => code === 'conflict' || code === 'not_found';
