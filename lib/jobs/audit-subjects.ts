import type { AuditSubjectSource } from '@/lib/audit/types';
import { kindNames } from './kind-names';

/** A job is gone when it is done, so that events are about its kind. */
export const JOB_SUBJECTS: AuditSubjectSource = {
  type: 'job',
  find: async (kinds) =>
    kinds.map((kind) => [
      kind,
      { names: kindNames(kind) ?? { ar: kind, en: kind }, path: () => '/studio/jobs' },
    ]),
};
