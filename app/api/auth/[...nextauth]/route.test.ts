import { expect, it } from 'vitest';
import { POST } from './route';

it('A client cannot write into the log', async () => {
  const body = new URLSearchParams({ level: 'error', code: 'forged' });
  const request = new Request('http://127.0.0.1/api/auth/_log', { method: 'POST', body });
  const answer = await POST(request, { params: Promise.resolve({ nextauth: ['_log'] }) });
  expect(answer.status).toBe(404);
});
