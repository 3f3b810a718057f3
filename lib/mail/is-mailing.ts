import { env } from '@/lib/env';

/** Whether there is a mail server. Without one, mails wait for an administrator who passes them on. */
export const isMailing = (): boolean => env().SMTP_URL !== undefined;
