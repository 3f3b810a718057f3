export const JOB_ACTIONS = ['job.retried', 'job.all_retried', 'job.deleted'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof JOB_ACTIONS)[number], true> {}
}
