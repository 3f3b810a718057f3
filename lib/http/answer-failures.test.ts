import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DatabaseFailure } from '@/lib/database/find-database-failure';
import { recordActionCall, recordRequestFailure } from '@/lib/request-outcome';
import { answerFailures } from './answer-failures';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const siteUrl = 'https://news.example.org';
let application: Handler;
let server: Server;
let address: string;

beforeAll(async () => {
  const answer = answerFailures((request, response) => application(request, response), siteUrl);
  server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/studio`;
});
afterAll(() => server.close());

const nextTurn = () => new Promise(setImmediate);

/** Fails as Next does: with a status of its own, headers, and a body in several parts. */
async function fail(response: ServerResponse, status = 500): Promise<void> {
  await nextTurn();
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('X-Powered-By-Test', 'yes');
  response.flushHeaders();
  await new Promise<void>((resolve) => response.write('<html id="__next_error__">', () => resolve()));
  response.end('</html>');
}

const page = { accept: 'text/html', cookie: 'markaz_studio_locale=en' };
const action = { accept: 'text/x-component', 'next-action': '40ab', cookie: 'markaz_studio_locale=en' };
const save = { accept: '*/*', 'content-type': 'application/json', 'accept-language': 'en' };

describe('A page that failed because the database did', () => {
  beforeEach(() => {
    application = async (_, response) => {
      await nextTurn();
      recordRequestFailure('away');
      await fail(response);
    };
  });

  it('is a page that says so, with nothing of the failed one', async () => {
    const answer = await fetch(address, { headers: page });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('x-powered-by-test')).toBeNull();
    const body = await answer.text();
    expect(body).toContain('<h1>The newsroom is out of reach for a moment</h1>');
    expect(body).not.toContain('__next_error__');
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
  });

  it('is a refusal in words for a save', async () => {
    const answer = await fetch(address, { method: 'POST', headers: save, body: '{}' });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'unavailable', issues: [{ key: 'unavailable' }] });
  });
});

it.each<[DatabaseFailure, string, string]>([
  ['busy', 'busy', 'The newsroom is busy at the moment'],
  ['conflict', 'busy', 'The newsroom is busy at the moment'],
  ['full', 'storage.full', 'The newsroom cannot store anything at the moment'],
  ['readOnly', 'storage.readOnly', 'The newsroom cannot store anything at the moment'],
])('A database that is %s is explained as what it is', async (failure, key, title) => {
  application = async (_, response) => {
    recordRequestFailure(failure);
    await fail(response);
  };
  const answer = await fetch(address, { headers: page });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain(`<h1>${title}</h1>`);
  const refusal = await fetch(address, { method: 'POST', headers: save, body: '{}' });
  expect(await refusal.json()).toMatchObject({ issues: [{ key }] });
});

describe('A server action', () => {
  it('that could not be read is refused with 400 and a sentence', async () => {
    application = async (_, response) => fail(response);
    const answer = await fetch(address, { method: 'POST', headers: action, body: '[' });
    expect(answer.status).toBe(400);
    const [line, json = ''] = (await answer.text()).split('\n');
    expect(line).toBe('400 Bad Request');
    expect(JSON.parse(json)).toMatchObject({ code: 'malformed', issues: [{ key: 'unreadable' }] });
  });

  it('that was called and failed keeps its own answer', async () => {
    application = async (_, response) => {
      recordActionCall();
      await fail(response);
    };
    const answer = await fetch(address, { method: 'POST', headers: action, body: '[]' });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('<html id="__next_error__"></html>');
  });
});

describe('An answer that is no failure of the database', () => {
  it.each([200, 404, 500])('passes unchanged with status %i', async (status) => {
    application = async (_, response) => fail(response, status);
    const answer = await fetch(address, { headers: page });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-powered-by-test')).toBe('yes');
    expect(await answer.text()).toBe('<html id="__next_error__"></html>');
  });

  it('passes although the database failed on the way to it', async () => {
    application = async (_, response) => {
      recordRequestFailure('away');
      await fail(response, 200);
    };
    expect((await fetch(address, { headers: page })).status).toBe(200);
  });

  it('of one request says nothing about another one at the same time', async () => {
    application = async (request, response) => {
      if (request.url?.includes('fails')) recordRequestFailure('away');
      await nextTurn();
      await fail(response);
    };
    const answers = await Promise.all(
      ['?fails', '?works', '?fails', '?works'].map((query) => fetch(address + query, { headers: page })),
    );
    expect(answers.map(({ status }) => status)).toEqual([503, 500, 503, 500]);
    await Promise.all(answers.map((answer) => answer.text()));
  });
});
