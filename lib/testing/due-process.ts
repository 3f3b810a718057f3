import { publishDue } from '@/lib/publishing/schedule/publish-due';

// A program like the application process, for tests that kill it: looks for what is due again and again, without a pause.

process.on('disconnect', () => process.exit(0));
process.send?.('ready');
for (;;) {
  await publishDue();
  await new Promise((resolve) => setTimeout(resolve, 20));
}
