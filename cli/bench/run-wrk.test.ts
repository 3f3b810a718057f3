import { expect, it } from 'vitest';
import { readWrkOutput } from './run-wrk';

it('The result of wrk is read in seconds and milliseconds', () => {
  const output = 'Running 10s test\n  1 threads\nmeasured: 240000 10010000 2 1250 2500 9900\n';
  expect(readWrkOutput(output)).toEqual({
    requests: 240_000,
    seconds: 10.01,
    failed: 2,
    p50: 1.25,
    p95: 2.5,
    p99: 9.9,
  });
});

it('A wrk that could not connect is an error, not a result of zero', () => {
  expect(() => readWrkOutput('unable to connect to 127.0.0.1:3600 Connection refused')).toThrow(
    'Connection refused',
  );
});
