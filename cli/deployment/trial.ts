import { type Finding, okOrFault } from '@/cli/doctor/finding';
import type { SandboxedSite } from './sandboxed-site';

/** A finished version in a folder of its own, and the settings with which it is started. */
export interface Trial {
  folder: string;
  siteFolder: string;
  settings: {
    PORT: string;
    SITE_URL: string;
    AUTH_SECRET: string;
    ADMIN_EMAIL: string;
    ADMIN_PASSWORD: string;
  };
}

export async function endOf(site: SandboxedSite): Promise<Finding> {
  const began = performance.now();
  const code = await site.stop();
  const took = `${((performance.now() - began) / 1_000).toFixed(1)} s`;
  return okOrFault(
    code === 0,
    `SIGTERM ends it with code 0 after ${took}.`,
    `SIGTERM ended it with code ${code}.`,
  );
}
