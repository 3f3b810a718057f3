import { AppError, type Issue } from '@/lib/errors';

/** One of several steps cannot be stored. Without it the others may be. */
export class StepRefused extends AppError {
  /** Its index among the steps of the request. */
  readonly step: number;

  constructor(step: number, issues: Issue[]) {
    super('invalid', issues);
    this.step = step;
  }
}

/** Throws `StepRefused` with all the issues when there is at least one. */
export function requireStep(step: number, issues: Issue[]): void {
  if (issues.length > 0) throw new StepRefused(step, issues);
}
